import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '../accounts/index.ts'
import { type Matter, suggestUnits } from './index.ts'

const grid = '350603003003001'

function unit(id: string, kind: Unit['kind'], rest: { areaCode: string; nature?: string }): Unit {
  return { id, kind, name: id, ...rest }
}

const city = unit('city centre', 'centre', { areaCode: '3506' })
const county = unit('county centre', 'centre', { areaCode: '350603' })
const street = unit('street centre', 'centre', { areaCode: '350603003' })
const community = unit('community', 'community', { areaCode: '350603003003' })
const team = unit('team', 'gridTeam', { areaCode: grid })
const streetOffice = unit('street office', 'department', { areaCode: '350603003', nature: 'urbanManagement' })
const countyOffice = unit('county office', 'department', { areaCode: '350603', nature: 'urbanManagement' })
const police = unit('police', 'department', { areaCode: '350603003', nature: 'police' })
const elsewhere = unit('elsewhere', 'department', { areaCode: '350602006', nature: 'urbanManagement' })
const units = [elsewhere, city, police, county, countyOffice, team, community, street, streetOffice]

const shed: Matter = {
  areaCode: grid,
  confidential: false,
  category: { belongsTo: { kind: 'department', nature: 'urbanManagement' }, confidential: false },
}

function suggested(matter: Matter, among: readonly Unit[] = units) {
  return suggestUnits(matter, among).map(({ unit: { id }, reason }) => [id, reason])
}

test('[D2] [D4] [D5] an illegal shed goes to the street office, then the district, the centre, the community', () => {
  expect(suggested(shed)).toEqual([
    ['street office', 'nature'],
    ['county office', 'nature'],
    ['street centre', 'centre'],
    ['community', 'knowsThePlace'],
  ])
})

test('[D2] without a street office the district one comes first', () => {
  expect(
    suggested(
      shed,
      units.filter((one) => one !== streetOffice),
    )[0],
  ).toEqual(['county office', 'nature'])
})

test('[D3] a dispute between neighbours goes to their community, named once', () => {
  const dispute: Matter = { ...shed, category: { belongsTo: { kind: 'community' }, confidential: false } }
  expect(suggested(dispute)).toEqual([
    ['community', 'community'],
    ['street centre', 'centre'],
  ])
})

test.each<[string, Matter['category']]>([
  ['nobody has', { belongsTo: { kind: 'department', nature: 'housing' }, confidential: false }],
  ['the centre has', { belongsTo: { kind: 'centre' }, confidential: false }],
  ['nobody chose', undefined],
])('[D4] a category that %s leaves it to the lowest centre', (_whose, category) => {
  expect(suggested({ ...shed, category })[0]).toEqual(['street centre', 'centre'])
})

test('[D4] where the street has no centre the district centre is the lowest', () => {
  expect(
    suggested(
      { ...shed, category: undefined },
      units.filter((one) => one !== street),
    )[0],
  ).toEqual(['county centre', 'centre'])
})

test('[D5] a confidential matter names no community and no grid team', () => {
  const kinds = [
    { ...shed, confidential: true },
    { ...shed, category: { belongsTo: { kind: 'community' }, confidential: true } as const },
  ].flatMap((matter) => suggestUnits(matter, units).map((one) => one.unit.kind))
  expect(new Set(kinds)).toEqual(new Set(['department', 'centre']))
})

test('[D1] [D6] the order of the units never matters, none appears twice and all hold the place', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(units), (some) => {
      const answer = suggested(shed, some)
      expect(answer).toEqual(suggested(shed, [...some].reverse()))
      expect(new Set(answer.map(([id]) => id)).size).toBe(answer.length)
      expect(answer.map(([id]) => id)).not.toContain('elsewhere')
    }),
  )
})
