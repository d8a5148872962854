import { describe, expect, test } from 'vitest'
import { listForbiddenCalls } from './src/rules/allowed-calls.ts'
import { listImportCycles } from './src/rules/import-cycles.ts'
import { importsOf } from './src/rules/imports.ts'
import { listSideEntrances, listStarExports } from './src/rules/module-entrance.ts'
import { planted, repository } from './src/rules/repository.ts'
import { isCode } from './src/rules/source-tree.ts'

describe('the code', () => {
  test('is there to be looked at', () => {
    const imports = repository.filter(isCode).flatMap(importsOf)
    expect(imports.length).toBeGreaterThan(400)
  })

  test('enters a module through its index only', () => {
    expect(listSideEntrances(repository)).toEqual([])
  })

  test('exports by name', () => {
    expect(listStarExports(repository)).toEqual([])
  })

  test('calls only what the tables allow', () => {
    expect(listForbiddenCalls(repository)).toEqual([])
  })

  test('has no import cycle', () => {
    expect(listImportCycles(repository)).toEqual([])
  })
})

describe('the planted faults', () => {
  test('reaching into a module is reported', () => {
    expect(listSideEntrances(planted)).toEqual([
      'apps/server/src/modules/accounts/accounts.ts: reaches into apps/server/src/modules/areas/store.ts',
    ])
  })

  test('a star export is reported', () => {
    expect(listStarExports(planted)).toEqual(["apps/server/src/modules/areas/index.ts: export * from './store.ts'"])
  })

  test('a forbidden call between workspaces or modules is reported', () => {
    expect(listForbiddenCalls(planted).toSorted()).toEqual([
      'apps/server/src/modules/accounts/accounts.ts: accounts may not call incidents',
      'apps/server/src/platform/sql.ts: the platform may not know the module incidents',
      'packages/client/src/get.ts: client may not use server',
      'packages/client/src/get.ts: leaves its workspace by ../../contract/src/people.ts',
      'packages/domain/src/incidents/clock.ts: domain may not use client',
    ])
  })

  test('an import cycle is reported', () => {
    expect(listImportCycles(planted)).toEqual([
      'apps/field/src/first.ts → apps/field/src/second.ts → apps/field/src/first.ts',
    ])
  })
})
