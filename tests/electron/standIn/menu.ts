import type * as Electron from 'electron'
import { knownOptions, strict, type Tied } from './strict.ts'

type Template = Electron.MenuItemConstructorOptions

const roles = new Set(
  'about services hide hideOthers unhide quit close cut copy paste delete selectAll resetZoom zoomIn zoomOut togglefullscreen minimize zoom front window help'.split(
    ' ',
  ),
)

interface StandInItem {
  readonly id: string | undefined
  readonly label: string
  readonly role?: Template['role']
  readonly type: NonNullable<Template['type']>
  readonly accelerator: Template['accelerator'] | null
  readonly submenu?: ShownMenu | undefined
  readonly click: Electron.MenuItem['click']
}
type ShownItem = Tied<Electron.MenuItem, StandInItem>

interface ShownMenu {
  readonly items: readonly ShownItem[]
  readonly getMenuItemById: (id: string) => ShownItem | null
}
type ShownStatics = Tied<
  typeof Electron.Menu,
  {
    buildFromTemplate: (template: Template[]) => Tied<Electron.Menu, ShownMenu>
    setApplicationMenu: (menu: never) => void
    getApplicationMenu: () => ShownMenu | null
  }
>

class StandInMenu implements ShownMenu {
  readonly items: readonly ShownItem[]

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

  getMenuItemById(id: string): ShownItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

let current: ShownMenu | null = null

export const Menu = strict<ShownStatics>('Menu', {
  buildFromTemplate: (template: Template[]) => strict('Menu', new StandInMenu(template)),
  setApplicationMenu: (menu: ShownMenu | null) => void (current = menu),
  getApplicationMenu: () => current,
})
