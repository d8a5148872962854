import { registry } from '@ejia/domain'
import { expect, test } from 'vitest'
import { demoGeography } from '../geography/demo-geography.ts'
import { demoHouses } from './demo-houses.ts'
import { demoSwitches } from './demo-organisations.ts'

test('two grids have sixty houses with families whose numbers are well made and nobody’s', () => {
  const houses = demoHouses(demoGeography())
  expect(houses).toHaveLength(60)
  expect(new Set(houses.map(({ name }) => name)).size).toBe(60)
  const rooms = houses.flatMap(({ entrances }) => entrances.flatMap((entrance) => entrance.rooms))
  const everybody = rooms.flatMap(({ households }) => households.flat())
  const people = everybody.filter(({ population }) => population !== 'overseas')
  expect(people.length).toBeGreaterThan(2000)
  expect(new Set(people.map(({ values }) => values['idCard'])).size).toBe(people.length)
  for (const { values } of people) {
    expect(typeof registry.parseIdCard(values['idCard'] ?? '', '2026-11-24')).toBe('object')
    expect(values['idCard']).toMatch(/^350699/)
  }
})

test('some dwellings hold organisations and people from outside, whose numbers are well made and nobody’s', () => {
  const rooms = demoHouses(demoGeography()).flatMap(({ entrances }) => entrances.flatMap((entrance) => entrance.rooms))
  const organisations = rooms.flatMap((room) => room.organisations ?? [])
  expect(Map.groupBy(organisations, ({ kind }) => kind).get('social')).toHaveLength(2)
  expect(organisations).toHaveLength(10)
  const rules = {
    switchedOn: new Set<string>(Object.values(demoSwitches).flatMap((codes) => [...codes])),
    today: '2026-11-24',
  }
  for (const { values } of organisations) {
    expect(registry.readValues('organisation', values, rules).faults).toEqual([])
    expect(values['creditCode']).toMatch(/^..350699/)
  }
  const guests = rooms
    .flatMap(({ households }) => households.flat())
    .filter(({ population }) => population === 'overseas')
  expect(new Set(guests.map(({ values }) => registry.identityOf(values))).size).toBe(4)
  for (const { values } of guests) expect(registry.readValues('person', values, rules).faults).toEqual([])
})
