import { papers } from '#core/settings/Settings.ts'
import type { Command, CommandOption } from './shared/Command.ts'

const role = { name: 'role', value: 'ID|all|FILE', about: 'cli.help.role', isRepeatable: true } as const
const portfolio = { name: 'portfolio', value: 'FILE', about: 'cli.help.portfolio', excludes: 'data-dir' } as const
const dataDir = { name: 'data-dir', value: 'DIR', about: 'cli.help.dataDir' } as const
const json = { name: 'json', about: 'cli.help.json' } as const
const catalogue = { name: 'catalogue', value: 'FILE', about: 'cli.help.catalogue' } as const
const out = { name: 'out', value: 'FILE.pdf|.html', about: 'cli.help.out', isRequired: true } as const
const paper: CommandOption = { name: 'paper', value: papers.join('|'), about: 'cli.help.paper', choices: papers }

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  {
    name: 'gap',
    about: 'cli.help.gap',
    options: [{ ...role, isRequired: true }, portfolio, dataDir, json],
    run: async ({ all, text, has }, places) => {
      const { showGap } = await import('./gap/showGap.ts')
      const chosen = { portfolio: text('portfolio'), dataDir: text('data-dir') }
      return showGap({ role: all('role'), ...chosen, json: has('json') }, places)
    },
  },
  {
    name: 'report',
    about: 'cli.help.report',
    options: [
      { ...role, isRequired: true },
      out,
      paper,
      { name: 'date', value: 'DATE', about: 'cli.help.date' },
      { name: 'notes', about: 'cli.help.notes' },
      portfolio,
      dataDir,
      catalogue,
    ],
    run: async ({ all, text, has }, places) => {
      const { saveReport } = await import('./report/saveReport.ts')
      const chosen = { portfolio: text('portfolio'), dataDir: text('data-dir'), catalogue: text('catalogue') }
      const printed = { paper: papers.find((size) => size === text('paper')), date: text('date'), notes: has('notes') }
      return saveReport({ role: all('role'), out: text('out') ?? '', ...printed, ...chosen }, places)
    },
  },
  {
    name: 'roles',
    about: 'cli.help.roles',
    options: [role, json],
    run: async ({ all, has }, places) => {
      const { showRoles } = await import('./role/showRoles.ts')
      return showRoles({ role: all('role'), json: has('json') }, places)
    },
  },
  {
    name: 'skills',
    about: 'cli.help.skills',
    options: [json],
    run: async ({ has }, places) => {
      const { showSkills } = await import('./skill/showSkills.ts')
      return showSkills({ json: has('json') }, places)
    },
  },
  {
    name: 'courses',
    about: 'cli.help.courses',
    options: [{ name: 'skill', value: 'ID', about: 'cli.help.skill' }, catalogue, json],
    run: async ({ text, has }, places) => {
      const { showCourses } = await import('./course/showCourses.ts')
      return showCourses({ skill: text('skill'), catalogue: text('catalogue'), json: has('json') }, places)
    },
  },
  {
    name: 'plan',
    about: 'cli.help.plan',
    options: [
      { ...role, isRequired: true },
      { name: 'hours-per-week', value: 'N', about: 'cli.help.hoursPerWeek' },
      { name: 'start', value: 'DATE', about: 'cli.help.start' },
      { name: 'deadline', value: 'DATE', about: 'cli.help.deadline' },
      { name: 'max-hours', value: 'N', about: 'cli.help.maxHours' },
      { name: 'free-only', about: 'cli.help.freeOnly' },
      { name: 'include', value: 'ID', about: 'cli.help.include', isRepeatable: true },
      { name: 'never', value: 'ID', about: 'cli.help.never', isRepeatable: true },
      { name: 'time-limit', value: 'SECONDS', about: 'cli.help.timeLimit' },
      portfolio,
      dataDir,
      catalogue,
      json,
    ],
    run: async ({ all, text, has }, places) => {
      const { showPlan } = await import('./plan/showPlan.ts')
      const chosen = { portfolio: text('portfolio'), dataDir: text('data-dir'), catalogue: text('catalogue') }
      const limits = { deadline: text('deadline'), maxHours: text('max-hours'), timeLimit: text('time-limit') }
      const pace = { hoursPerWeek: text('hours-per-week'), start: text('start') }
      const lists = { role: all('role'), include: all('include'), never: all('never') }
      return showPlan(
        { ...lists, ...pace, ...limits, ...chosen, freeOnly: has('free-only'), json: has('json') },
        places,
      )
    },
  },
  {
    name: 'plan verify',
    about: 'cli.help.plan verify',
    argument: 'FILE',
    options: [role, portfolio, dataDir, catalogue],
    run: async ({ all, text, argument }, places) => {
      const { verifyPlan } = await import('./plan/verifyPlan.ts')
      const chosen = { portfolio: text('portfolio'), dataDir: text('data-dir'), catalogue: text('catalogue') }
      return verifyPlan({ role: all('role'), file: argument, ...chosen }, places)
    },
  },
  {
    name: 'validate',
    about: 'cli.help.validate',
    argument: 'FILE',
    options: [],
    run: async ({ argument }, places) => {
      const { validate } = await import('./portfolio/validate.ts')
      return validate(argument, places)
    },
  },
]
