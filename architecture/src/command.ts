import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { z } from 'zod'
import { root } from './root.ts'

/** A program to run, its arguments, and where. */
export type Command = {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

export type CommandResult = { readonly code: number; readonly output: string }

/** No step takes this long; one that does hangs. */
const patience = 45 * 60 * 1000

/** A tool from node_modules, started by this very Node: the same on every system, with no shell in between. */
export function tool(name: string, args: readonly string[], cwd = root): Command {
  return { program: process.execPath, args: [binOf(name), ...args], cwd }
}

export function run(command: Command): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(command.program, command.args, {
      cwd: command.cwd,
      env: { ...environment(), ...command.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => done({ code: 1, output: `${command.program}: ${error.message}\n` }))
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

function environment(): NodeJS.ProcessEnv {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return { ...process.env, PATH: path, NO_COLOR: '1' }
}

const packageOf: Readonly<Record<string, string>> = {
  biome: '@biomejs/biome',
  squawk: 'squawk-cli',
  tsc: 'typescript',
}

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

function binOf(name: string): string {
  const file = join(root, 'node_modules', packageOf[name] ?? name, 'package.json')
  const { bin } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  const path = typeof bin === 'string' ? bin : bin[name]
  if (path === undefined) throw new Error(`${file} has no program called ${name}`)
  return join(dirname(file), path)
}
