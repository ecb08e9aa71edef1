import type { Act, Change } from './Change.ts'

const undone = '-undone'

const reverseAct = (act: Act): Act => (act.code === 'undone' ? (act['of'] as Act) : { code: 'undone', of: act })

/** The change that takes this one back, under its own name: reversing twice gives the change itself. */
export const reverse = ({ id, act, records, ...rest }: Change): Change => ({
  ...rest,
  id: id.endsWith(undone) ? id.slice(0, -undone.length) : id + undone,
  act: reverseAct(act),
  records: records.toReversed().map(({ before, after, ...step }) => ({
    ...step,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
  })),
})
