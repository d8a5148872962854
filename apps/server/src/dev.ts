import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const apps = join(import.meta.dirname, '../..')

/** Screens are served by Vite, which reloads them as they change and passes /api on to the server. */
const screens = [
  { app: 'console', port: 5173, path: '/' },
  { app: 'field', port: 5174, path: '/field/' },
  { app: 'resident', port: 5175, path: '/r/' },
] as const

const server = start(['--watch', '--watch-preserve-output', join(import.meta.dirname, 'main.ts')], apps)
const children = [server, ...screens.map(({ app, port }) => startVite(join(apps, app), port))]
for (const { app, port, path } of screens) console.log(`${app.padEnd(10)} http://127.0.0.1:${port}${path}`)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stopAll)
for (const child of children) child.on('exit', stopAll)

/** Once only: asked a second time, the server would not finish what it is doing. */
function stopAll(): void {
  if (stopping) return
  stopping = true
  for (const child of children) child.kill('SIGTERM')
}

function startVite(folder: string, port: number): ChildProcess {
  const vite = join(dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  return start([vite, '--host', '127.0.0.1', '--port', String(port), '--strictPort', '--clearScreen', 'false'], folder)
}

function start(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
}
