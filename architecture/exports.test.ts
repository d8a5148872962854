import { lists } from '@ejia/contract'
import { expect, test } from 'vitest'
import { repository } from './src/rules/repository.ts'
import { isTest } from './src/rules/source-tree.ts'

const names = Object.keys(lists)
const textOf = (which: (path: string) => boolean, tests: boolean) =>
  repository
    .filter((file) => which(file.path) && isTest(file) === tests)
    .map(({ text }) => text)
    .join('\n')

test('every list that can be taken along has its button at a desk', () => {
  const screens = textOf((path) => path.startsWith('apps/console/'), false)
  expect(names.filter((name) => !screens.includes(`lists.${name}.path`))).toEqual([])
})

test('every list that can be taken along is taken in a test of the server', () => {
  const tests = textOf((path) => path.startsWith('apps/server/'), true)
  const isTaken = (name: string) =>
    tests.includes(`'${name}'`) || tests.includes(`api.${name}`) || tests.includes(`lists.${name}`)
  expect(names.filter((name) => !isTaken(name))).toEqual([])
})
