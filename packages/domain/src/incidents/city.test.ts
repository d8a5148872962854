import { expect, test } from 'vitest'
import { cityOf } from './city.ts'
import { abroad, city, green, undrawn, units } from './testing/small-city.ts'
import { refusalOf } from './testing/specify.ts'

const chainFrom = (id: string): string[] => {
  const above = city.findUnitAbove(id)
  return above ? [above.id, ...chainFrom(above.id)] : []
}

test('[I70] the chain goes up from the grid to the city', () => {
  expect(chainFrom('grid')).toEqual(['community', 'street', 'county', 'cityCentre'])
  expect(chainFrom('streetOrder')).toEqual(['street', 'county', 'cityCentre'])
  expect(chainFrom('countyHousing')).toEqual(['county', 'cityCentre'])
  expect(chainFrom('nowhere')).toEqual([])
})

test('[I70] the chain is the same where no unit names its parent, or names one that does not fit', () => {
  const named = (parentId?: string) =>
    cityOf(
      units.map(({ id, kind, areaCode }) => ({ id, kind, areaCode, name: id, ...(parentId ? { parentId } : {}) })),
      new Map(),
    )
  for (const other of [named(), named('farCounty'), named('streetOrder'), named('grid')])
    for (const { id } of units) expect(other.findUnitAbove(id)?.id).toBe(city.findUnitAbove(id)?.id)
})

test('[I70] a parent further up is followed where one is named', () => {
  const other = cityOf(
    units.map((unit) => ({ ...unit, name: unit.id, ...(unit.id === 'streetOrder' ? { parentId: 'county' } : {}) })),
    new Map(),
  )
  expect(other.findUnitAbove('streetOrder')?.id).toBe('county')
})

test('[I71] the centre of a unit is the lowest that holds it, of a centre itself', () => {
  expect(city.centreOf('grid').id).toBe('street')
  expect(city.centreOf('countyHousing').id).toBe('county')
  expect(city.centreOf('street').id).toBe('street')
  expect(refusalOf(() => city.centreOf('nowhere'))?.code).toBe('unit.nobody-responsible')
})

test('[I71] a centre beside another of the same area is its own centre', () => {
  const twin = { id: 'a-centre', name: 'a-centre', kind: 'centre', areaCode: '350603001' } as const
  const two = cityOf([...units.map((unit) => ({ ...unit, name: unit.id })), twin], new Map())
  expect(two.centreOf('street').id).toBe('street')
  expect(two.centreOf('grid').id).toBe('a-centre')
})

test('[I71] of two grid teams in one grid the first by id answers, in whatever order they are given', () => {
  const twin = { id: 'a-team', name: 'a-team', kind: 'gridTeam', areaCode: green.areaCode } as const
  const all = [...units.map((unit) => ({ ...unit, name: unit.id })), twin]
  for (const list of [all, all.toReversed()])
    expect(cityOf(list, new Map()).responsibleUnit(green, { confidential: false }).id).toBe('a-team')
})

test('[I19] the responsible unit is the grid team, else the community, else the lowest centre', () => {
  const responsible = (areaCode: string) => city.responsibleUnit({ ...green, areaCode }, { confidential: false }).id
  expect(responsible(green.areaCode)).toBe('grid')
  expect(responsible(undrawn.areaCode)).toBe('community2')
  expect(responsible('350603002009')).toBe('otherStreet')
  expect(responsible('350602004')).toBe('farCounty')
  expect(responsible('3506')).toBe('cityCentre')
})

test('[I20] [I23] a confidential matter is the lowest centre’s, and a place without a centre nobody’s', () => {
  expect(city.responsibleUnit(green, { confidential: true }).id).toBe('street')
  expect(refusalOf(() => city.responsibleUnit(abroad, { confidential: false }))?.code).toBe('unit.nobody-responsible')
})
