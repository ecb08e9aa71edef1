import type { Refusal } from '#core/Refusal.ts'
import { say, sayRefusal } from '#messages/say.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useNoticesStore } from './useNoticesStore.ts'

/** Short notices in the corner: what was done, with *Undo*, or what was refused. */
export function useNotice() {
  const { show } = useNoticesStore()
  const portfolios = usePortfolioStore()
  const tell = (title: string) => show({ title, acts: [] })
  /** `also`: what would come next. */
  const tellDone = (title: string, also?: { readonly label: string; readonly run: () => void }) =>
    show({
      title,
      acts: [
        ...(also ? [{ ...also, isMain: true }] : []),
        { label: say('shell.undo'), run: () => void portfolios.undo() },
      ],
    })
  const tellTrouble = (title: string, description: string) => show({ title, description, isTrouble: true, acts: [] })
  const tellRefusal = (refusal: Refusal) => {
    const { what, next } = sayRefusal(refusal)
    tellTrouble(what, next)
  }
  return { tell, tellDone, tellTrouble, tellRefusal }
}
