import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** An empty data folder for a server; PostgreSQL, another user when run by root, can get to it. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ejia-e2e-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A copy of a folder that no server runs on; files keep their owners. */
export function copyDataFolder(original: string): string {
  const folder = makeDataFolder()
  execFileSync('cp', ['-a', `${original}/.`, folder])
  return folder
}

/** Stops the PostgreSQL that a killed server left on the folder, and takes the folder away. */
export async function removeDataFolder(folder: string): Promise<void> {
  signalDatabase(folder, 'SIGINT')
  for (let tries = 0; tries < 300 && isRunning(folder); tries += 1) await sleep(100)
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}

/** The other half of a power cut: the PostgreSQL of the folder dies without writing anything more. */
export function killDatabase(folder: string): void {
  signalDatabase(folder, 'SIGKILL')
}

function isRunning(folder: string): boolean {
  return existsSync(pidFileOf(folder)) && signalDatabase(folder, 0)
}

/** False where there is none any more. */
function signalDatabase(folder: string, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(Number(readFileSync(pidFileOf(folder), 'utf8').split('\n')[0]), signal)
  } catch {
    return false
  }
}

function pidFileOf(folder: string): string {
  return join(folder, 'postgres/postmaster.pid')
}
