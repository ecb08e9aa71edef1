import { Argument, Command, Option } from 'commander'
import { papers } from '#core/settings/Settings.ts'
import { cli } from '#messages/cli/en.ts'
import type { Answer } from './shared/Answer.ts'
import type { Places } from './shared/Places.ts'
import type { CoursesOptions } from './course/showCourses.ts'
import type { GapOptions } from './gap/showGap.ts'
import type { ReportCommandOptions } from './report/saveReport.ts'
import type { RolesOptions } from './role/showRoles.ts'

/** Runs a command's work with what it may read from, and prints its answer. */
export type Act = (work: (places: Places) => Promise<Answer>) => Promise<void>

// Help has no facts to put in, so its texts are taken as they are: the engine behind `say` costs half of a start-up.
const { help } = cli

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
const role = () => new Option('--role <role>', help.role).argParser(collect)
const portfolio = () => new Option('--portfolio <file>', help.portfolio).conflicts('dataDir')
const dataDir = () => new Option('--data-dir <folder>', help.dataDir)
const json = () => new Option('--json', help.json)
const catalogue = () => new Option('--catalogue <file>', help.catalogue)

/** The commands with their options. What a command needs is loaded only when it runs. */
export function makeProgram(version: string, act: Act): Command {
  const program = new Command('skillfolio')
    .description(help.program)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.helpCommand)
    .version(version, '-V, --version', help.version)
    .addHelpText('after', `\n${help.foot}`)
    .exitOverride()

  program
    .command('gap')
    .description(help.gap)
    .addOption(role().makeOptionMandatory())
    .addOption(portfolio())
    .addOption(dataDir())
    .addOption(json())
    .action((options: GapOptions) => act(async (places) => (await import('./gap/showGap.ts')).showGap(options, places)))

  program
    .command('report')
    .description(help.report)
    .addOption(role().makeOptionMandatory())
    .addOption(new Option('--out <file>', help.out).makeOptionMandatory())
    .addOption(new Option('--paper <size>', help.paper).choices(papers).default(papers[0]))
    .addOption(new Option('--date <day>', help.date))
    .addOption(new Option('--notes', help.notes))
    .addOption(portfolio())
    .addOption(dataDir())
    .addOption(catalogue())
    .action((options: ReportCommandOptions) =>
      act(async (places) => (await import('./report/saveReport.ts')).saveReport(options, places)),
    )

  program
    .command('roles')
    .description(help.roles)
    .addOption(role().default([], 'all'))
    .addOption(json())
    .action((options: RolesOptions) =>
      act(async (places) => (await import('./role/showRoles.ts')).showRoles(options, places)),
    )

  program
    .command('skills')
    .description(help.skills)
    .addOption(json())
    .action((options: { json?: true }) =>
      act(async (places) => (await import('./skill/showSkills.ts')).showSkills(options, places)),
    )

  program
    .command('courses')
    .description(help.courses)
    .addOption(new Option('--skill <skill>', help.skill))
    .addOption(catalogue())
    .addOption(json())
    .action((options: CoursesOptions) =>
      act(async (places) => (await import('./course/showCourses.ts')).showCourses(options, places)),
    )

  program
    .command('validate')
    .description(help.validate)
    .addArgument(new Argument('<file>', help.file))
    .action((file: string) => act(async (places) => (await import('./portfolio/validate.ts')).validate(file, places)))

  for (const command of program.commands) command.helpOption('-h, --help', help.help)
  return program
}
