import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

const screens = [
  { app: 'resident', words: '群众端 resident' },
  { app: 'field', words: '移动端 field' },
  { app: 'console', words: '管理端 console' },
  { app: 'mini', words: '小程序 mini' },
] as const

/** Builds each end whose sources changed since it was last built. */
export async function buildScreens(): Promise<void> {
  for (const { app, words } of screens) {
    const folder = join(root, 'apps', app)
    const stamp = join(folder, 'dist/.sources')
    const sources = digestOfSources(app)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue
    const begun = performance.now()
    process.stdout.write(`正在生成界面 · building ${words} … `)
    await build(folder)
    writeFileSync(stamp, sources)
    console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s`)
  }
}

/** Of everything a screen is made from; by content, since a checkout tells nothing by its times. */
function digestOfSources(app: string): string {
  const own = ['src/**', 'build/**', 'public/**', 'index.html', '*.ts', 'package.json'].map(
    (glob) => `apps/${app}/${glob}`,
  )
  // The mini-program has no address of its own to ask: where the server is, is written into it.
  const digest = createHash('sha256').update(app === 'mini' ? (process.env['PUBLIC_URL'] ?? '') : '')
  for (const path of globSync([...own, 'packages/*/src/**', 'package-lock.json'], { cwd: root }).toSorted()) {
    const file = join(root, path)
    if (statSync(file).isFile()) digest.update(path).update('\0').update(readFileSync(file))
  }
  return digest.digest('hex')
}

async function build(folder: string): Promise<void> {
  const child = spawn(process.execPath, commandOf(folder), {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.on('close', resolve)
  if ((await promise) === 0) return
  console.log(`\n${Buffer.concat(said).toString('utf8')}`)
  throw new Error(`界面没有生成成功，原因见上。 · ${folder} could not be built; the reason is above.`)
}

/** A build of its own where there is one, else Vite's. */
function commandOf(folder: string): string[] {
  const own = join(folder, 'build/build.ts')
  if (existsSync(own)) return [own]
  const vite = dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json'))
  return [join(vite, 'bin/vite.js'), 'build', '--logLevel', 'warn']
}
