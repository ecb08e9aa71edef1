import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../../electron-builder.config.ts'
import { iconFiles, iconSizes } from '../icons/iconFiles.ts'
import { readIcns } from '../icons/icns.ts'
import { readIco } from '../icons/ico.ts'
import { readSize } from '../icons/png.ts'
import { root } from '../setup/root.mjs'

describe('fuses', () => {
  test.each([
    ['the program cannot be run as Node', 'runAsNode', false],
    ['NODE_OPTIONS are not heard', 'enableNodeOptionsEnvironmentVariable', false],
    ['--inspect and its like are not heard', 'enableNodeCliInspectArguments', false],
    ['cookies are encrypted', 'enableCookieEncryption', true],
    ['the archive is checked before it is read', 'enableEmbeddedAsarIntegrityValidation', true],
    ['the program comes from the archive and from nowhere else', 'onlyLoadAppFromAsar', true],
    ['a page from a file has no rights of its own', 'grantFileProtocolExtraPrivileges', false],
  ] as const)('%s', (_, fuse, state) => {
    expect(config.electronFuses[fuse]).toBe(state)
  })

  test('on macOS the changed file is signed anew', () => {
    expect(config.electronFuses.resetAdHocDarwinSignature).toBe(true)
  })
})

test('the program is packed into one archive, and nothing takes its checksum away', () => {
  expect(config.asar).toBe(true)
  expect(config).not.toHaveProperty('asarUnpack')
  expect(config).not.toHaveProperty('disableAsarIntegrity')
})

test('it is made for three systems', () => {
  const kinds = { win: config.win.target, mac: config.mac.target, linux: config.linux.target }
  expect(Object.entries(kinds).map(([system, targets]) => [system, targets.map(({ target }) => target)])).toEqual([
    ['win', ['nsis']],
    ['mac', ['dmg', 'zip']],
    ['linux', ['AppImage', 'deb']],
  ])
})

test('nothing is published, and uninstalling leaves the portfolio where it is', () => {
  expect(config.publish).toBeNull()
  expect(config.nsis.deleteAppDataOnUninstall).toBe(false)
})

test('on Linux the sandbox stays on', () => {
  expect(config.linux.executableArgs).toEqual([])
  expect(config.toolsets.appimage).not.toBe('0.0.0')
})

describe('icons', () => {
  const folder = join(root, config.directories.buildResources)

  test('Windows has one of 256 pixels', async () => {
    expect(join(folder, config.win.icon)).toBe(iconFiles.ico)
    const sizes = readIco(await readFile(iconFiles.ico)).map(({ size }) => size)
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 48, 256]))
  })

  test('macOS has one of 1024 pixels', async () => {
    expect(join(folder, config.mac.icon)).toBe(iconFiles.icns)
    const sizes = readIcns(await readFile(iconFiles.icns)).map(({ png }) => readSize(png).width)
    expect(Math.max(...sizes)).toBe(1024)
  })

  test('Linux has a folder of them, each named by its size', async () => {
    const names = await readdir(join(folder, config.linux.icon))
    expect(new Set(names)).toEqual(new Set(iconSizes.png.map((size) => `${size}x${size}.png`)))
  })
})
