import { expect, test } from 'vitest'
import { planted, repository } from './src/rules/repository.ts'
import { listForeignSchemas, listMisnamedMigrations, listStraySql } from './src/rules/sql-ownership.ts'

test('there are migrations and stores to look at', () => {
  expect(repository.filter((file) => file.path.endsWith('.sql')).length).toBeGreaterThanOrEqual(8)
  expect(repository.filter((file) => file.path.endsWith('store.ts')).length).toBeGreaterThanOrEqual(4)
})

test('SQL is written in stores, in the platform and in migrations only', () => {
  expect(listStraySql(repository)).toEqual([])
})

test("a module's SQL names its own schema and the platform's only", () => {
  expect(listForeignSchemas(repository)).toEqual([])
})

test('a migration is named after its module', () => {
  expect(listMisnamedMigrations(repository)).toEqual([])
})

test('planted SQL in the wrong place is reported', () => {
  expect(listStraySql(planted)).toEqual(['apps/server/src/modules/accounts/accounts.ts:4: SQL outside a store'])
})

test('a planted foreign schema is reported, in a migration and in a store', () => {
  expect(listForeignSchemas(planted)).toEqual([
    'apps/server/migrations/0010_areas_area.sql:4: areas names the schema accounts',
    'apps/server/src/modules/areas/store.ts:3: areas names the schema accounts',
  ])
})

test('a planted migration without a module is reported', () => {
  expect(listMisnamedMigrations(planted)).toEqual(['apps/server/migrations/people.sql: not NNNN_<module>_<what>.sql'])
})
