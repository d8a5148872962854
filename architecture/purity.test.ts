import { expect, test } from 'vitest'
import { listImpurities } from './src/rules/purity.ts'
import { planted, repository } from './src/rules/repository.ts'

test('the domain has no clock, no dice and no outside world', () => {
  expect(repository.filter((file) => file.path.startsWith('packages/domain/')).length).toBeGreaterThan(20)
  expect(listImpurities(repository)).toEqual([])
})

test('every planted impurity is reported', () => {
  const names = listImpurities(planted).map((fault) => fault.replace(/^.*: /, ''))
  expect(names.toSorted()).toEqual([
    'Date.now',
    'Math.random',
    'console',
    'fetch',
    'getHours',
    'new Date()',
    'node:fs',
    'setTimeout',
  ])
})
