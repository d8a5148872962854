import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** Runs one of PostgreSQL's programs to its end, as `account` where that is not ourselves. */
export async function runProgram(
  program: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<void> {
  const child = spawn(program, args, {
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env['SystemRoot'] },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  let said = ''
  const listen = (chunk: Buffer) => (said += chunk.toString())
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  child.on('error', reject)
  // 'exit' and not 'close': a server started by pg_ctl keeps what it inherits open for as long as it runs.
  child.on('exit', (code, signal) => {
    child.stdout.destroy()
    child.stderr.destroy()
    if (code === 0) resolve()
    else reject(new Error(`${program} ended with ${code ?? signal}: ${said.trim()}`))
  })
  await promise
}
