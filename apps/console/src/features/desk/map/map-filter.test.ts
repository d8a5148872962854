import { expect, test } from 'vitest'
import { ageOf, toMapQuery } from './map-filter.ts'

const now = new Date('2026-11-24T03:07:00.000Z')

test('a map asks for what was chosen, and the same within a quarter of an hour', () => {
  expect(toMapQuery({ age: 'any', urgent: false }, now)).toEqual({})
  const asked = { category: 'noise', age: 'week', urgent: true } as const
  expect(toMapQuery(asked, now)).toEqual({
    categoryId: 'noise',
    urgent: 'true',
    reportedBefore: '2026-11-17T03:00:00.000Z',
  })
  expect(toMapQuery(asked, new Date('2026-11-24T03:01:00.000Z'))).toEqual(toMapQuery(asked, now))
})

test('a mark is as old as the oldest matter in it', () => {
  expect(ageOf('2026-11-24T00:00:00.000Z', now)).toBe('new')
  expect(ageOf('2026-11-20T00:00:00.000Z', now)).toBe('days')
  expect(ageOf('2026-11-02T00:00:00.000Z', now)).toBe('old')
})
