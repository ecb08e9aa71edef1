import { spawn } from 'node:child_process'
import process from 'node:process'

/** The program that opens folders and addresses with what the person has chosen for them. */
const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  // Takes the address as it is, where `start` would read `&` as the next command.
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
}

/** Opens a folder or an http address with the system's own program for it. False where that program is missing or fails. */
export function openOutside(target: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command = 'xdg-open', ...before] = openers[platform] ?? ['xdg-open']
  const child = spawn(command, [...before, target], { stdio: 'ignore', detached: true })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    child.unref()
  })
}
