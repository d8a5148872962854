import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApi } from '@ejia/contract'
import { expect, test } from 'vitest'

const root = new URL('../../../../../', import.meta.url).pathname

/** A program of somebody who integrates: what it reads and sends has the document's types. */
const program = `
import { defaults, listIncidents, reportIncident } from './client.ts'

defaults.baseUrl = 'http://localhost:3000'
const place = { point: { longitude: 117.7, latitude: 24.5, coordSys: 'wgs84' as const }, address: '三号楼' }
export async function run(): Promise<string> {
  const sent = await reportIncident({ commandId: 'c', text: '路灯不亮', place })
  if ('requestId' in sent.data) return sent.data.code
  const read = await listIncidents({ stage: 'reported', limit: 5 })
  return 'items' in read.data ? (read.data.items[0]?.caseCode ?? '') : read.data.code
}
`

const options = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable', '--skipLibCheck']
const modules = ['--module', 'preserve', '--moduleResolution', 'bundler', '--allowImportingTsExtensions']

test('a client that is generated from the document compiles, and so does a program that uses it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ejia-client-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openApi('test')))
    writeFileSync(join(folder, 'program.ts'), program)
    const run = (tool: string, args: readonly string[]) =>
      spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: folder, encoding: 'utf8' })
    expect(run('oazapfts/dist/cli.js', ['openapi.json', 'client.ts'])).toMatchObject({ status: 0 })
    expect(run('typescript/bin/tsc', [...options, ...modules, 'program.ts'])).toMatchObject({ stdout: '', status: 0 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
