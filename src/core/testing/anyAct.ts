import fc from 'fast-check'
import type { Change } from '#core/change/Change.ts'
import { chooseCourse } from '#core/course/chooseCourse.ts'
import { finishCourse } from '#core/course/finishCourse.ts'
import { addOwnCourse, editOwnCourse, removeOwnCourse } from '#core/course/ownCourse.ts'
import { rateCourse } from '#core/course/rateCourse.ts'
import { addEvidence } from '#core/portfolio/addEvidence.ts'
import { addOwnSkill } from '#core/portfolio/addOwnSkill.ts'
import { addSkill } from '#core/portfolio/addSkill.ts'
import { editSkill } from '#core/portfolio/editSkill.ts'
import { removeSkills } from '#core/portfolio/removeSkills.ts'
import { setGoal } from '#core/portfolio/setGoal.ts'
import { setLevel } from '#core/portfolio/setLevel.ts'
import { setPerson } from '#core/portfolio/setPerson.ts'
import { courseStatuses, type Portfolio } from '#core/portfolio/Portfolio.ts'
import type { Result } from '#core/Result.ts'
import { anyLift, teaching } from './anyItem.ts'
import { anyLevel, anySkill, occasion } from './anyPortfolio.ts'

/** What a person does to a portfolio, under this id. */
export type Act = (portfolio: Portfolio, id: string) => Result<Change, { readonly code: string }>

const anyText = fc.constantFrom('', 'a', 'b')
const gitLift = { skill: 'git', from: 0, to: 2 } as const
const anyOwnCourse = fc.constantFrom('own-a', 'own-b')
/** Anything a person can do. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(anySkill, fc.option(anyLevel)).map(
    ([skill, level]): Act =>
      (portfolio, id) =>
        setLevel(portfolio, { skill, level }, occasion(id)),
  ),
  anySkill.map(
    (skill): Act =>
      (portfolio, id) =>
        addSkill(portfolio, { skill }, occasion(id)),
  ),
  anyText.map(
    (name): Act =>
      (portfolio, id) =>
        addOwnSkill(portfolio, { name }, occasion(id)),
  ),
  fc.tuple(anySkill, anyText).map(
    ([skill, notes]): Act =>
      (portfolio, id) =>
        editSkill(portfolio, { skill, edit: { notes } }, occasion(id)),
  ),
  fc.tuple(anySkill, anyText).map(
    ([skill, title]): Act =>
      (portfolio, id) =>
        addEvidence(portfolio, { skill, title }, occasion(id)),
  ),
  fc.uniqueArray(anySkill, { maxLength: 4 }).map(
    (skills): Act =>
      (portfolio, id) =>
        removeSkills(portfolio, skills, occasion(id)),
  ),
  fc.record({ role: fc.constantFrom('x', null), hoursPerWeek: fc.constantFrom(4, 8) }, { requiredKeys: [] }).map(
    (goal): Act =>
      (portfolio, id) =>
        setGoal(portfolio, goal, occasion(id)),
  ),
  fc.record({ name: anyText, headline: anyText }).map(
    (person): Act =>
      (portfolio, id) =>
        setPerson(portfolio, person, occasion(id)),
  ),
  fc.tuple(fc.constantFrom('e1', 'e2'), fc.option(fc.constantFrom(...courseStatuses))).map(
    ([course, status]): Act =>
      (portfolio, id) =>
        chooseCourse(portfolio, { course, status }, occasion(id)),
  ),
  fc.tuple(fc.constantFrom('e1', 'e2'), fc.option(anyLevel)).map(
    ([course, rating]): Act =>
      (portfolio, id) =>
        rateCourse(portfolio, { course, rating }, occasion(id)),
  ),
  fc.tuple(fc.constantFrom('e1', 'e2'), fc.uniqueArray(anySkill, { maxLength: 3 }), anyLevel).map(
    ([course, skills, level]): Act =>
      (portfolio, id) =>
        finishCourse(portfolio, { course, levels: skills.map((skill) => ({ skill, level })) }, occasion(id)),
  ),
  fc.tuple(anyText, anyLift).map(
    ([title, lift]): Act =>
      (portfolio, id) =>
        addOwnCourse(portfolio, { ...teaching('x', 4, [lift]), title }, occasion(id)),
  ),
  fc.tuple(anyOwnCourse, fc.option(anyText)).map(
    ([course, title]): Act =>
      (portfolio, id) =>
        title === null
          ? removeOwnCourse(portfolio, { course }, occasion(id))
          : editOwnCourse(portfolio, { course, fields: { ...teaching('x', 8, [gitLift]), title } }, occasion(id)),
  ),
)
