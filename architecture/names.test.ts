import { expect, test } from 'vitest'
import { listPoorComments } from './src/rules/comments.ts'
import { listMisnamedComponents, listPoorNames } from './src/rules/names.ts'
import { planted, repository } from './src/rules/repository.ts'

test('folders and files are named for what they hold', () => {
  expect(listPoorNames(repository)).toEqual([])
})

test("a component's file carries its name", () => {
  expect(repository.filter((file) => file.path.endsWith('.tsx')).length).toBeGreaterThan(20)
  expect(listMisnamedComponents(repository)).toEqual([])
})

test('a suppression says why, and no work is left in a comment', () => {
  expect(listPoorComments(repository)).toEqual([])
})

test('planted names are reported', () => {
  expect(listPoorNames(planted)).toEqual([
    'apps/console/src/inboxPage.tsx: "inboxPage" is not kebab-case',
    'apps/console/src/utils/dates.ts: "utils" does not say what it holds',
  ])
  expect(listMisnamedComponents(planted)).toEqual([
    'apps/console/src/inboxPage.tsx: exports nothing called like the file',
  ])
})

test('planted comments are reported', () => {
  expect(listPoorComments(planted)).toEqual([
    'apps/resident/src/silenced.ts:1: suppression without a reason',
    'apps/resident/src/silenced.ts:3: suppression without a reason',
    'apps/resident/src/silenced.ts:4: unfinished work in a comment',
  ])
})
