import { expect, it, onTestFinished } from 'vitest'
import { createApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import DataExchange from './DataExchange.vue'

function view(props: Partial<InstanceType<typeof DataExchange>['$props']> = {}) {
  const room = document.createElement('div')
  const app = createApp(DataExchange, { trouble: undefined, isSample: false, ...props })
  // Nuxt UI's buttons look where they are.
  app.use(createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] }))
  app.mount(room)
  onTestFinished(() => app.unmount())
  return room
}

it('says beforehand that bringing in shows what would change', () => {
  expect(view().textContent).toContain('Bringing one in first shows what would change')
})

it('says at its place why a file was refused, and that nothing changed', () => {
  const alert = view({ trouble: { code: 'empty-file' } }).querySelector('[role="alert"]')
  expect(alert?.textContent).toContain('Nothing was changed.')
})

it('brings nothing in over the sample', () => {
  expect([...view({ isSample: true }).querySelectorAll('button')].map(({ disabled }) => disabled)).toEqual([
    false,
    true,
  ])
})

it('hands on the file that was chosen', () => {
  const files = [new File(['{}'], 'other.json')]
  const taken: File[] = []
  const picker = view({ onBringIn: (file) => taken.push(file) }).querySelector('input')
  if (!picker) throw new Error('There is a picker')
  Object.defineProperty(picker, 'files', { value: files })
  picker.dispatchEvent(new Event('change'))
  expect(taken).toEqual(files)
})
