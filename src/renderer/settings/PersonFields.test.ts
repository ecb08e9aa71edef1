import { expect, it, onTestFinished } from 'vitest'
import { createApp } from 'vue'
import PersonFields from './PersonFields.vue'

it('keeps a field when one leaves it, without the spaces around it', () => {
  const edits: unknown[] = []
  const room = document.createElement('div')
  const app = createApp(PersonFields, { person: { name: 'Ines' }, onEdit: (edit: unknown) => edits.push(edit) })
  app.mount(room)
  onTestFinished(() => app.unmount())
  const [name, headline] = room.querySelectorAll('input')
  if (!name || !headline) throw new Error('There are two fields')
  expect(name.value).toBe('Ines')
  name.value = ' Zoë '
  name.dispatchEvent(new Event('change'))
  headline.dispatchEvent(new Event('change'))
  expect(edits).toEqual([{ name: 'Zoë' }, { headline: '' }])
})
