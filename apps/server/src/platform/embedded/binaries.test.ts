import { chmod, lstat, mkdir, mkdtemp, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, canReach } from './account.ts'
import { copyBinaries } from './binaries.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ejia-binaries-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('links that npm does not pack are made, and what only the owner could read all can', async () => {
  const native = join(folder, 'package')
  await mkdir(join(native, 'lib'), { recursive: true, mode: 0o700 })
  await writeFile(join(native, 'lib/libpq.so.5.18'), 'library', { mode: 0o700 })
  await writeFile(join(native, 'lib/notes'), 'text', { mode: 0o600 })
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  const copy = join(folder, 'copy')
  await copyBinaries(native, copy)
  expect((await lstat(join(copy, 'lib/libpq.so.5'))).isSymbolicLink()).toBe(true)
  expect(await readlink(join(copy, 'lib/libpq.so.5'))).toBe('libpq.so.5.18')
  const modes = await Promise.all(['lib', 'lib/libpq.so.5.18', 'lib/notes'].map((path) => stat(join(copy, path))))
  expect(modes.map(({ mode }) => (mode & 0o055).toString(8))).toEqual(['55', '55', '44'])
})

test('of two copies made at once one is kept whole', async () => {
  const native = join(folder, 'small')
  await mkdir(native)
  await writeFile(join(native, 'program'), 'x')
  const copy = join(folder, 'raced')
  await Promise.all([copyBinaries(native, copy), copyBinaries(native, copy)])
  expect((await stat(join(copy, 'program'))).size).toBe(1)
})

test('an account cannot reach what lies under a closed folder of somebody else', async () => {
  const stranger: Account = { name: 'stranger', uid: 54_321, gid: 54_321 }
  const inner = join(folder, 'home/data')
  await mkdir(inner, { recursive: true })
  await chmod(folder, 0o755)
  await chmod(join(folder, 'home'), 0o700)
  expect(await canReach(stranger, inner)).toBe(false)
  await chmod(join(folder, 'home'), 0o711)
  expect(await canReach(stranger, inner)).toBe(true)
})
