import type { Refusal } from '#core/Refusal.ts'

type Named<S> = S extends `${string}{${infer N}}${infer Rest}` ? N | Named<Rest> : never
type Facts<C> = keyof Extract<Refusal, { code: C }>
type Sentences = Record<Refusal['code'], { what: string; next: string }>
type Checked<T extends Sentences> = {
  [C in keyof T]: C extends Refusal['code']
    ? Named<T[C]['what'] | T[C]['next']> extends Facts<C>
      ? T[C]
      : { factsNotInRefusal: Exclude<Named<T[C]['what'] | T[C]['next']>, Facts<C>> }
    : never
}
/** A code without a sentence, a sentence without a code, a fact the refusal does not carry: none compiles. */
const forRefusals = <const T extends Sentences>(sentences: T & Checked<T>): T => sentences

/** What happened, and what to do next. */
export const refusal = forRefusals({
  'wrong-shape': { what: '{where} holds {found}.', next: 'Mend that place in the file and try again.' },
  'not-json': {
    what: 'The file is not readable JSON: it is cut off, or of another kind.',
    next: 'Take a whole copy of it.',
  },
  'json-breaks-off': {
    what: 'The file is not readable JSON: it is cut off or wrong at line {line}, column {column}.',
    next: 'Take a whole copy of it.',
  },
  'empty-file': { what: 'The file is empty.', next: 'Take another copy of it.' },
  'newer-version': {
    what: 'The file was written by a newer Skillfolio (version {version} of its shape).',
    next: 'Update Skillfolio to open it; the file stays as it is.',
  },
  'duplicate-record': {
    what: 'The {kind} {id} stands there twice, as entry {first} and entry {second}.',
    next: 'Keep one of the two entries.',
  },
  'requirement-without-evidence': {
    what: 'Requirement {requirement} of role {role} has no evidence.',
    next: 'Name the section and the words that ask for it.',
  },
  'evidence-without-level': {
    what: 'Requirement {requirement} of role {role} rests on section {section} and cue “{cue}”, for which no level is known.',
    next: 'Use a section and a cue word of the derivation rules.',
  },
  'duplicate-requirement': {
    what: 'Role {role} has two requirements called {requirement}.',
    next: 'Give each its own id.',
  },
  'no-longer-fits': {
    what: 'This was changed otherwise meanwhile.',
    next: 'Look at it as it is now and change it again.',
  },
  'already-so': { what: 'It is so already.', next: 'Nothing needs to be done.' },
  'name-missing': { what: 'It has no name yet.', next: 'Type a name.' },
  'day-to-come': { what: '{day} is still to come.', next: 'Choose today, or a day before it.' },
  'not-there': { what: '{what} is not in the portfolio.', next: 'It may have been deleted already.' },
  'unknown-role': { what: 'There is no role “{id}”.', next: 'Known: {nearest}.' },
  'unknown-skill': { what: 'There is no skill “{id}”.', next: 'Near it: {nearest}.' },
  'teaches-nothing': { what: 'It teaches no skill yet.', next: 'Add at least one skill that it teaches.' },
  'same-id': { what: 'The id {id} stands in row {first} already.', next: 'Give one of the two another id or title.' },
  'wrong-letters': {
    what: '{found} has letters that cannot be read.',
    next: 'Save the file as UTF-8 and choose it again.',
  },
  'too-many-entries': {
    what: 'The file has {entries} entries; {most} are taken over at once.',
    next: 'Bring in the rest as a file of its own.',
  },
  'columns-missing': {
    what: 'The table has no column {missing}. It has {found}.',
    next: 'Name the columns in the first row, with commas, semicolons or tabs between them.',
  },
  'quote-not-closed': {
    what: 'A quotation mark in row {row} is not in order: it opens and does not close, or stands within a cell.',
    next: 'Close it, or write it twice within a cell, and choose the file again.',
  },
  'not-a-catalogue': {
    what: '{file} is neither a JSON list of courses nor a CSV table.',
    next: 'Choose another file; one that Skillfolio wrote shows how it looks.',
  },
  'no-portfolio-yet': {
    what: 'There is no portfolio in the data folder yet ({file}).',
    next: 'Start Skillfolio and add a skill, or name a file with --portfolio FILE.',
  },
  'wrong-option': { what: '{option} takes {wanted}, not “{found}”.', next: 'Change that option and run it again.' },
  'wrong-plan': { what: 'The plan does not hold: {what}', next: 'Make it anew.' },
  'no-plan-in-time': {
    what: 'No plan was found in {seconds} s; none takes fewer than {hours} hours.',
    next: 'Give it more time with --time-limit.',
  },
  'no-such-folder': { what: 'There is no folder {folder}.', next: 'Make it first, or choose another.' },
  'not-a-file': { what: '{file} is not a file.', next: 'Name the file itself.' },
  'not-a-folder': {
    what: '{folder} is a file, not a folder.',
    next: 'Name a folder, or leave --data-dir out.',
  },
  'no-such-file': { what: 'There is no file {file}.', next: 'Check the path.' },
  'not-permitted': {
    what: '{file} may not be read by you.',
    next: 'Change its permissions and try again. Nothing was changed.',
  },
  'file-too-big': {
    what: '{file} is {megabytes} MB; at most {most} MB are read.',
    next: 'Take a smaller copy of it, then try again.',
  },
  'cannot-read': { what: '{file} cannot be read: {reason}.', next: 'Check the disk and try again.' },
  'disk-full': { what: 'The disk is full.', next: 'Free some space and retry.' },
  'folder-not-writable': {
    what: '{folder} may not be written to.',
    next: 'Change its permissions, or choose another folder.',
  },
  'folder-takes-nothing': {
    what: '{folder} takes no file; it may have been moved or removed.',
    next: 'Put it back and retry, or choose another folder.',
  },
  'cannot-write': { what: '{file} cannot be written: {reason}.', next: 'Check the disk and retry.' },
  'changed-elsewhere': {
    what: 'Another program changed the same things in the file.',
    next: 'Look at the difference and choose.',
  },
  'unreadable-on-disk': {
    what: '{file} was changed by another program and is no portfolio any more.',
    next: 'Save a copy elsewhere, then start Skillfolio again.',
  },
  'not-open': { what: 'The data folder is not open.', next: 'Start Skillfolio again.' },
  'folder-in-use': {
    what: '{folder} is in use by another Skillfolio (process {pid}).',
    next: 'Use that one, or end it first.',
  },
  'no-such-day': { what: 'There is no copy of {day}.', next: 'Choose another day.' },
  'confirmation-missing': { what: 'Nothing was deleted.', next: 'Type {word} to delete everything.' },
  'wrong-call': { what: 'Skillfolio did not understand a call: {reason}.', next: 'Reload the window.' },
  cancelled: { what: 'It was stopped.', next: 'Start it again when you like.' },
  'host-gone': {
    what: 'The program behind this window has ended.',
    next: 'Start Skillfolio again; what is not saved can be kept as a file.',
  },
  'not-admitted': {
    what: 'Skillfolio does not let this page in: wrong {what}.',
    next: 'Open the address that Skillfolio printed when it started.',
  },
  'no-such-document': { what: 'That document is no longer kept.', next: 'Make it again.' },
  'cannot-do-here': { what: 'This window cannot do that: {what}.', next: 'Use the desktop program.' },
  unexpected: {
    what: 'Something went wrong that should not: {reason}.',
    next: 'Nothing was lost. Try again, and report it.',
  },
  'no-browser': {
    what: 'There is no browser on this machine that can print a PDF.',
    next: 'Save the report as HTML and print it from any browser.',
  },
  'print-failed': { what: 'The PDF could not be made: {reason}.', next: 'Try again, or save the report as HTML.' },
})
