import { expect, test } from 'vitest'
import {
  listForbiddenColumns,
  listForbiddenFields,
  listForbiddenIndicators,
  listForbiddenLabels,
  listForbiddenOrders,
  listForbiddenRankings,
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

test('no indicator is made of sign-ins or points, none counts how much was done, and none puts anybody in an order', () => {
  expect(repository.some((file) => file.path === 'packages/domain/src/indicators/definitions.ts')).toBe(true)
  expect(listForbiddenIndicators(repository)).toEqual([])
  expect(listForbiddenRankings(repository)).toEqual([])
})

test('no screen speaks of check-ins, points or rankings', () => {
  expect(listForbiddenLabels(repository)).toEqual([])
})

test('planted columns are reported, save the sign-in time of an audit table', () => {
  expect(listForbiddenColumns(planted)).toEqual([
    'apps/server/migrations/0020_accounts_person.sql:3: points',
    'apps/server/migrations/0020_accounts_person.sql:4: last_sign_in_at',
    'apps/server/migrations/0161_indicators_matter.sql:3: last_login_at',
  ])
})

test('planted fields, paths and metrics are reported', () => {
  expect(listForbiddenFields(planted).toSorted()).toEqual([
    'apps/server/src/login-metrics.ts:1: ejia_login_count',
    'packages/contract/src/indicators.ts:1: score',
    'packages/contract/src/people.ts:1: /leaderboard',
    'packages/contract/src/people.ts:1: onlineMinutes',
  ])
})

test('planted orders by satisfaction and by score are reported', () => {
  expect(listForbiddenOrders(planted).toSorted()).toEqual([
    'packages/contract/src/indicators.ts:1: score',
    'packages/contract/src/people.ts:1: satisfaction',
  ])
})

test('a planted count above the line, a sign-in time as an input and an order of areas are reported', () => {
  expect(listForbiddenIndicators(planted)).toEqual([
    'packages/domain/src/indicators/definitions.ts:1: lastLoginAt',
    'packages/domain/src/indicators/definitions.ts:1: reportedCount',
  ])
  expect(listForbiddenRankings(planted)).toEqual(['apps/server/src/modules/indicators/store.ts:1: order by sum'])
})

test('planted labels are reported in both languages', () => {
  expect(listForbiddenLabels(planted)).toEqual([
    'packages/client/src/words.ts:1: 今日签到',
    'packages/client/src/words.ts:1: Your ranking',
  ])
})
