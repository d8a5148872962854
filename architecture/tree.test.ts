import { expect, test } from 'vitest'
import { planted, repository } from './src/rules/repository.ts'
import { listLongFiles, measure } from './src/rules/sizes.ts'

test('files are short: half of them within 80 lines, nine tenths within 200', () => {
  const sizes = measure(repository)
  expect(sizes.files).toBeGreaterThan(100)
  expect(sizes.median).toBeLessThanOrEqual(80)
  expect(sizes.p90).toBeLessThanOrEqual(200)
})

test('no file is longer than 300 lines', () => {
  expect(listLongFiles(repository, 300)).toEqual([])
})

test('a planted long file is reported', () => {
  expect(listLongFiles(planted, 300)).toEqual(['apps/e2e/src/long.ts: 301 lines'])
})
