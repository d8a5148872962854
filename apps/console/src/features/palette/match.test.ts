import { expect, test } from 'vitest'
import type { PaletteEntry } from '../../ui/palette-entries.ts'
import { matchEntries } from './match.ts'

const entry = (group: PaletteEntry['group'], label: string, keywords = ''): PaletteEntry => ({
  key: label,
  group,
  label,
  keywords,
  run: () => undefined,
})
const entries = [entry('page', '区划与网格'), entry('queue', '待分派'), entry('command', '分派', 'dispatch')]

test('the palette offers what can be done to the open matter before anything else', () => {
  expect(matchEntries(entries, '').map(({ label }) => label)).toEqual(['分派', '待分派', '区划与网格'])
})

test('the palette finds by Chinese words and by the English name of a command', () => {
  expect(matchEntries(entries, '分派').map(({ label }) => label)).toEqual(['分派', '待分派'])
  expect(matchEntries(entries, 'DISP').map(({ label }) => label)).toEqual(['分派'])
  expect(matchEntries(entries, '没有这个')).toEqual([])
})
