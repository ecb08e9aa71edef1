import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { Change } from '#core/change/Change.ts'
import { Catalogue } from '#core/course/LearningItem.ts'
import { PortfolioFile } from '#core/portfolio/Portfolio.ts'
import { ReportOptions } from '#core/report/ReportOptions.ts'
import { RolesFile } from '#core/role/Role.ts'
import { Settings } from '#core/settings/Settings.ts'
import { Day, Id, Moment, record, Text } from '#core/shape.ts'
import { Vocabulary } from '#core/skill/Skill.ts'

const Nothing = record({})
const Count = v.number('number')

/** A copy of the portfolio made before a day's first save. */
const EarlierDay = record({ day: Day, skills: Count, rated: Count, bytes: Count, changesSince: v.exactOptional(Count) })

/** Why a file is not a portfolio, or cannot be had: a refusal, whose sentence is in messages. */
const Trouble = v.objectWithRest({ code: Text }, v.unknown())

/** How the data folder stands when the program opens it. */
const Opened = v.variant('kind', [
  /** `savedAt` is absent on a fresh machine: there is no file yet. */
  record({ kind: v.literal('ready'), portfolio: PortfolioFile, savedAt: v.exactOptional(Moment) }),
  /** The file was not a portfolio and has been set aside under `file`; nothing starts until the person chooses. */
  record({ kind: v.literal('set-aside'), file: Text, trouble: Trouble, newestGood: v.exactOptional(EarlierDay) }),
  /** The file stays where it is and nothing is written: a newer program's, or one that cannot be read. */
  record({ kind: v.literal('untouchable'), trouble: Trouble }),
])

/** What this host can do; the renderer asks this, never which host it is. */
const Abilities = record({
  /** Shows a dialog for saving and writes the file itself; else the document's path is downloaded. */
  saveDialog: v.boolean(),
  openFolder: v.boolean(),
  printPdf: v.boolean(),
  /** Has a menu of its own; then Ctrl/Cmd+N and digits are free for the program. */
  ownKeys: v.boolean(),
})

/** A document of the host: a path of 128 random bits, good for this session. */
const Document = record({ path: Text, fileName: Text, bytes: Count, pages: v.exactOptional(Count) })

/** `sample`: the shipped example, never saved. `changes` are applied on top before the document is made. */
const Source = record({ source: v.picklist(['own', 'sample']), changes: v.array(Change, 'list') })

/** What of the catalogue a file may hold, and how it is written. */
const catalogueParts = ['own', 'all'] as const
const catalogueFormats = ['csv', 'json'] as const

const call = <I extends v.GenericSchema, O extends v.GenericSchema>(input: I, output: O) => ({ input, output })

/** Every call the renderer may make. A call answers with its output or with a refusal. */
export const calls = {
  /** Opens the data folder; the first call of a session. */
  open: call(
    Nothing,
    record({
      opened: Opened,
      settings: Settings,
      abilities: Abilities,
      folder: Text,
      /** Whether the next start opens the same folder without being told. */
      isUsualFolder: v.boolean(),
      version: Text,
    }),
  ),
  /** Roles, vocabulary and catalogue, as shipped, and the sample portfolio. */
  readResources: call(
    Nothing,
    record({ roles: RolesFile, skills: Vocabulary, courses: Catalogue, sample: PortfolioFile }),
  ),
  /**
   * Applies the changes in order, saves once, and answers when all is durable on disk. `theirs` is what someone else
   * did to the file meanwhile and is merged; it comes before `applied`. A change that no longer fits is in `refused`.
   */
  saveChanges: call(
    record({ changes: v.array(Change, 'list') }),
    record({
      applied: v.array(Change, 'list'),
      refused: v.array(record({ change: Change, records: v.array(record({ kind: Text, id: Text }), 'list') }), 'list'),
      theirs: v.exactOptional(Change),
      revision: Count,
      savedAt: Moment,
    }),
  ),
  /** After `changed-elsewhere`: takes what stands on disk as what was last read, and gives it. Nothing is written. */
  takeFromDisk: call(Nothing, record({ portfolio: PortfolioFile })),
  /** After `set-aside`: begins with an earlier day's copy, or empty. */
  recover: call(
    record({ from: v.union([Day, v.literal('empty')]) }),
    record({ portfolio: PortfolioFile, savedAt: v.exactOptional(Moment) }),
  ),
  listEarlierDays: call(Nothing, record({ days: v.array(EarlierDay, 'list') })),
  readEarlierDay: call(record({ day: Day }), record({ portfolio: PortfolioFile })),
  saveSettings: call(record({ settings: Settings }), Nothing),
  previewReport: call(record({ ...Source.entries, options: ReportOptions }), Document),
  printReport: call(
    record({ ...Source.entries, options: ReportOptions, format: v.picklist(['pdf', 'html']) }),
    Document,
  ),
  /** Starts what printing needs, so that the first PDF is quick. */
  prepareToPrint: call(Nothing, Nothing),
  exportPortfolio: call(Source, Document),
  /** The person's own courses, or these with the shipped ones, as a file that can be brought in again. */
  exportCatalogue: call(
    record({ ...Source.entries, which: v.picklist(catalogueParts), format: v.picklist(catalogueFormats) }),
    Document,
  ),
  /** Where `abilities.saveDialog`: asks where to, and writes the document there; `saved` is false where the person thought better. */
  saveDocument: call(record({ path: Text, fileName: Text }), record({ saved: v.boolean() })),
  openFolder: call(Nothing, Nothing),
  /** Portfolio, copies, set-aside files and settings. `confirmation` is the word the person typed. */
  deleteEverything: call(record({ confirmation: Text }), Nothing),
} as const

export type CallName = keyof typeof calls
export type CallInput<C extends CallName> = DeepReadonly<v.InferOutput<(typeof calls)[C]['input']>>
export type CallOutput<C extends CallName> = DeepReadonly<v.InferOutput<(typeof calls)[C]['output']>>
export type Opened = DeepReadonly<v.InferOutput<typeof Opened>>
export type Abilities = DeepReadonly<v.InferOutput<typeof Abilities>>
export type EarlierDay = DeepReadonly<v.InferOutput<typeof EarlierDay>>
export type HostDocument = DeepReadonly<v.InferOutput<typeof Document>>
export type RefusedChange = CallOutput<'saveChanges'>['refused'][number]
/** The word to type before everything is deleted. */
export const deletionWord = 'delete'

/** What the host may tell the renderer, unasked. */
export const HostEvent = v.variant('event', [
  /** The file was changed by someone else and read again. */
  record({ event: v.literal('portfolio-changed'), theirs: Change, revision: Count }),
  record({ event: v.literal('progress'), call: Id, done: Count, of: Count }),
  /** Chosen in the host's own menu. */
  record({ event: v.literal('command'), command: Id }),
  /** The program is about to end; unsaved changes should be sent now. */
  record({ event: v.literal('closing') }),
])
export type HostEvent = DeepReadonly<v.InferOutput<typeof HostEvent>>

/** A request as it travels, JSON text both ways. `cancel` names a running request instead of making a call. */
export const Request = v.union([
  record({ id: Text, cancel: Text }),
  record({ id: Text, call: v.picklist(Object.keys(calls) as CallName[]), input: v.unknown() }),
])
