import type * as Electron from 'electron'
import { knownOptions, strict } from './strict.ts'

type Template = Electron.MenuItemConstructorOptions

const roles = new Set(
  'about services hide hideOthers unhide quit close cut copy paste delete selectAll resetZoom zoomIn zoomOut togglefullscreen minimize zoom front window help'.split(
    ' ',
  ),
)

interface Item {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: StandInMenu | undefined
  readonly click: () => void
}

class StandInMenu {
  readonly items: readonly Item[]

  constructor(template: readonly Template[]) {
    this.items = template.map((wants) => {
      knownOptions('MenuItem', wants, [
        'id',
        'label',
        'role',
        'type',
        'accelerator',
        'registerAccelerator',
        'submenu',
        'click',
      ])
      const { id, label, role, type, accelerator, submenu, click } = wants
      if (role !== undefined && !roles.has(role)) throw new Error(`The stand-in knows no role ${role}`)
      if (label === undefined && role === undefined && type !== 'separator')
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
      return {
        id,
        label: label ?? role ?? '',
        role,
        type: type ?? (submenu ? 'submenu' : 'normal'),
        accelerator,
        submenu: Array.isArray(submenu) ? new StandInMenu(submenu) : undefined,
        click: () => (click as (() => void) | undefined)?.(),
      }
    })
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

let current: StandInMenu | null = null

export const Menu = strict('Menu', {
  buildFromTemplate: (template: Template[]) => strict('Menu', new StandInMenu(template)),
  setApplicationMenu: (menu: StandInMenu | null) => void (current = menu),
  getApplicationMenu: () => current,
})
