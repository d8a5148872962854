import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './src/root.ts'

test('docs/settings.md lists exactly the settings that the server reads', () => {
  const read = settingsIn('apps/server/src/config.ts', /^ {2}([A-Z][A-Z_]+): /gm)
  const listed = settingsIn('docs/settings.md', /`([A-Z][A-Z_]+)`(?=[^|]*\|[^|]*\|[^|]*\|$)/gm)
  expect(read.length).toBeGreaterThan(10)
  expect(listed).toEqual(read)
})

function settingsIn(file: string, pattern: RegExp): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').toSorted()
}
