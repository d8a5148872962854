import { expect, test } from 'vitest'
import { planted, repository } from './src/rules/repository.ts'
import { listSpecGaps } from './src/rules/spec-ids.ts'

test('every rule of a SPEC.md has a test and every rule a test names exists', () => {
  expect(repository.filter((file) => file.path.endsWith('/SPEC.md')).length).toBeGreaterThanOrEqual(1)
  expect(listSpecGaps(repository)).toEqual([])
})

test('planted gaps are reported', () => {
  const spec = 'packages/domain/src/incidents/SPEC.md'
  expect(listSpecGaps(planted)).toEqual([
    `${spec}: I2 stands there twice`,
    `${spec}: no test names I1`,
    `${spec}: a test names I9, which is no rule`,
  ])
})
