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
