import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let dataDir: string
const started: ChildProcess[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ejia-serve-'))
  await chmod(dataDir, 0o755)
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await stop(await start()) // and with it the database of those that were killed
  await rm(dataDir, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  readonly address: string
}

/** The whole server as its own process, on its own embedded database, when it has said where it can be reached. */
async function start(settings: Record<string, string> = {}): Promise<Running> {
  const child = run(settings)
  started.push(child)
  const said = await firstMatch(child, /https?:\/\/127\.0\.0\.1:\d+/)
  return { child, address: said }
}

function run(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, NODE_ENV: 'development', DEMO: '0', DATA_DIR: dataDir, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function stop({ child }: Running): Promise<number | null> {
  child.kill('SIGTERM')
  await once(child, 'exit')
  return child.exitCode
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  const listen = (chunk: Buffer) => {
    said += chunk.toString()
    const found = pattern.exec(said)
    if (found) resolve(found[0])
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  return promise
}

async function isReady({ address }: Running): Promise<boolean> {
  return (await fetch(`${address}/readyz`)).ok
}

test('with nothing set it starts on a database of its own, and stops with it', { timeout: 180_000 }, async () => {
  const server = await start()
  expect(await isReady(server)).toBe(true)
  expect(await stop(server)).toBe(0)
  const again = await start()
  expect(await isReady(again)).toBe(true)
  expect(await stop(again)).toBe(0)
})

test('after kill -9 the next start goes on where the last one was', { timeout: 180_000 }, async () => {
  const server = await start()
  server.child.kill('SIGKILL')
  await once(server.child, 'exit')
  expect(await isReady(await start())).toBe(true)
})

test('two servers share one data folder, and a taken port is said in words', { timeout: 180_000 }, async () => {
  const [one, other] = await Promise.all([start(), start()])
  expect(await Promise.all([isReady(one), isReady(other)])).toEqual([true, true])
  const { port } = new URL(one.address)
  const refused = run({ PORT: port })
  expect(await firstMatch(refused, /Port \d+ is taken/)).toBe(`Port ${port} is taken`)
  expect(await stop(other)).toBe(0)
  expect(await isReady(one)).toBe(true)
})

test('a signal that arrives twice in a moment still stops in peace', { timeout: 180_000 }, async () => {
  const server = await start()
  server.child.kill('SIGINT')
  expect(await stop(server)).toBe(0)
})
