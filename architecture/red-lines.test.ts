import { expect, test } from 'vitest'
import {
  listForbiddenColumns,
  listForbiddenFields,
  listForbiddenLabels,
  listForbiddenOrders,
} from './src/rules/red-lines.ts'
import { planted, repository } from './src/rules/repository.ts'

test('no table keeps points, ranks, online time or log-in counts, and sign-in times are for the audit only', () => {
  expect(listForbiddenColumns(repository)).toEqual([])
})

test('no field, path, choice or metric of the API does', () => {
  expect(repository.filter((file) => file.path.startsWith('packages/contract/')).length).toBeGreaterThan(5)
  expect(listForbiddenFields(repository)).toEqual([])
})

test('no list is in the order of how well somebody did', () => {
  expect(listForbiddenOrders(repository)).toEqual([])
})

test('no screen speaks of check-ins, points or rankings', () => {
  expect(listForbiddenLabels(repository)).toEqual([])
})

test('planted columns are reported, save the sign-in time of an audit table', () => {
  expect(listForbiddenColumns(planted)).toEqual([
    'apps/server/migrations/0020_accounts_person.sql:3: points',
    'apps/server/migrations/0020_accounts_person.sql:4: last_sign_in_at',
  ])
})

test('planted fields, paths and metrics are reported', () => {
  expect(listForbiddenFields(planted).toSorted()).toEqual([
    'apps/server/src/login-metrics.ts:1: ejia_login_count',
    'packages/contract/src/people.ts:1: /leaderboard',
    'packages/contract/src/people.ts:1: onlineMinutes',
  ])
})

test('a planted order by satisfaction is reported', () => {
  expect(listForbiddenOrders(planted)).toEqual(['packages/contract/src/people.ts:1: satisfaction'])
})

test('planted labels are reported in both languages', () => {
  expect(listForbiddenLabels(planted)).toEqual([
    'packages/client/src/words.ts:1: 今日签到',
    'packages/client/src/words.ts:1: Your ranking',
  ])
})
