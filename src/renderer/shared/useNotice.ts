import { useToast } from '@nuxt/ui/composables'
import type { Refusal } from '#core/Refusal.ts'
import { say, sayRefusal } from '#messages/say.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'

/** One notice at a time: the next takes the place of the last, and of its *Undo*. */
const latest = 'latest'

/** Short notices in the corner: what was done, with *Undo*, or what was refused. */
export function useNotice() {
  const toast = useToast()
  const portfolios = usePortfolioStore()
  const tell = (title: string) => toast.add({ id: latest, title, color: 'neutral', actions: [] })
  /** `also`: what would come next. */
  const tellDone = (title: string, also?: { readonly label: string; readonly run: () => void }) =>
    toast.add({
      id: latest,
      title,
      color: 'neutral',
      actions: [
        ...(also
          ? [{ label: also.label, color: 'neutral' as const, variant: 'solid' as const, onClick: also.run }]
          : []),
        { label: say('shell.undo'), color: 'neutral', variant: 'outline', onClick: () => void portfolios.undo() },
      ],
    })
  const tellTrouble = (title: string, description: string) =>
    toast.add({ title, description, color: 'error', icon: 'i-lucide-triangle-alert' })
  const tellRefusal = (refusal: Refusal) => {
    const { what, next } = sayRefusal(refusal)
    tellTrouble(what, next)
  }
  return { tell, tellDone, tellTrouble, tellRefusal }
}
