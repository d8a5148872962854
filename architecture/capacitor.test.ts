import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './src/root.ts'

const field = join(root, 'apps/field')

test('the Android and iOS projects are what Capacitor makes of the present settings', () => {
  const files = execFileSync('git', ['ls-files', 'android', 'ios'], { cwd: field, encoding: 'utf8' }).split('\n')
  const read = () => new Map(files.filter((file) => file !== '').map((file) => [file, digestOf(join(field, file))]))
  const before = read()
  expect(before.size).toBeGreaterThan(50)
  const cli = join(root, 'node_modules/@capacitor/cli/bin/capacitor')
  execFileSync(process.execPath, [cli, 'sync'], { cwd: field, env: { ...process.env, EJIA_URL: '' }, stdio: 'pipe' })
  expect(read()).toEqual(before)
})

function digestOf(path: string): string {
  return readFileSync(path).toString('base64')
}
