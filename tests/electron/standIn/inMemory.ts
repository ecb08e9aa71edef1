import vm from 'node:vm'
import type { ChromiumSide, ProgramSide } from './sides.ts'
import { worldScripts } from './worlds.ts'

type Script = Readonly<Record<string, (text: string) => void>>

/** Pages without a browser, of which there is nothing but the two worlds and what passes between them: for what only carries text. */
export function showInMemory(program: ProgramSide) {
  const addresses = new Map<number, string>()
  const preloads = new Map<number, { readonly page: vm.Context; readonly world: vm.Context; readonly port: string }>()

  function openWorlds(window: number, preload: string) {
    const port = `standIn${window}`
    const shared = new EventTarget() // as both worlds share a document
    Object.assign(shared, { top: shared })
    const given = () => ({ window: shared, CustomEvent, structuredClone })
    const invoke = (text: string) => {
      const { id, channel, args } = JSON.parse(text) as { id: number; channel: string; args: unknown[] }
      const answer = (message: object) => (world as Script)[`${port}Answer`]?.(JSON.stringify({ id, ...message }))
      program.invoke(window, addresses.get(window) ?? '', channel, args).then(
        (value) => answer({ value }),
        (problem: unknown) => answer({ problem: String(problem) }),
      )
    }
    const page = vm.createContext(given())
    const world = vm.createContext({ ...given(), [`${port}Invoke`]: invoke })
    const scripts = worldScripts(port, preload)
    vm.runInContext(scripts.page, page)
    vm.runInContext(scripts.preload, world)
    preloads.set(window, { page, world, port })
  }

  const refuse = async () => {
    throw new Error('There is no browser here')
  }
  const side: ChromiumSide = {
    openWindow: async ({ window, preload }) => void (preload !== undefined && openWorlds(window, preload)),
    load: async (window, address) => {
      addresses.set(window, address)
      await program.movedTo(window, address)
      await program.happened(window, 'loaded')
    },
    send: async (window, channel, args) => {
      const { world, port } = preloads.get(window) ?? {}
      ;(world as Script | undefined)?.[`${port}Send`]?.(JSON.stringify({ channel, args }))
    },
    close: (window) => program.happened(window, 'closed'),
    resize: async () => undefined,
    end: async () => undefined,
    evaluate: refuse,
    command: refuse,
    showErrorBox: refuse,
    openOutside: refuse,
  }
  return {
    side,
    /** What the preload of a window has given its page. */
    exposed: (window: number, key: string): unknown =>
      (preloads.get(window)?.page['window'] as Readonly<Record<string, unknown>> | undefined)?.[key],
  }
}
