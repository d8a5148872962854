import { registry } from '@ejia/domain'
import { expect, test } from 'vitest'
import { demoGeography } from '../geography/demo-geography.ts'
import { demoHouses } from './demo-houses.ts'

test('two grids have sixty houses with families whose numbers are well made and nobody’s', () => {
  const houses = demoHouses(demoGeography())
  expect(houses).toHaveLength(60)
  expect(new Set(houses.map(({ name }) => name)).size).toBe(60)
  const people = houses.flatMap(({ entrances }) =>
    entrances.flatMap(({ rooms }) => rooms.flatMap(({ households }) => households.flat())),
  )
  expect(people.length).toBeGreaterThan(2000)
  expect(new Set(people.map(({ values }) => values['idCard'])).size).toBe(people.length)
  for (const { values } of people) {
    expect(typeof registry.parseIdCard(values['idCard'] ?? '', '2026-11-24')).toBe('object')
    expect(values['idCard']).toMatch(/^350699/)
  }
})
