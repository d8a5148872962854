import { expect, test } from 'vitest'
import { findNaturalParent, isUnitPlace, type Unit } from './index.ts'

function unit(kind: Unit['kind'], areaCode: string): Unit {
  return { id: `${kind} ${areaCode}`, kind, name: kind, areaCode }
}

const units = [
  unit('centre', '3506'),
  unit('centre', '350603'),
  unit('centre', '350603003'),
  unit('department', '350603003'),
  unit('community', '350603003003'),
  unit('community', '350603003004'),
]

test('[A9] each kind of unit has its own kinds of places', () => {
  expect(isUnitPlace(unit('gridTeam', '350603003003001'))).toBe(true)
  expect(isUnitPlace(unit('gridTeam', '350603003003'))).toBe(false)
  expect(isUnitPlace(unit('community', '350603003003'))).toBe(true)
  expect(isUnitPlace(unit('community', '350603003'))).toBe(false)
  for (const kind of ['centre', 'department'] as const) {
    expect(['3506', '350603', '350603003'].every((areaCode) => isUnitPlace(unit(kind, areaCode)))).toBe(true)
    expect(isUnitPlace(unit(kind, '350603003003'))).toBe(false)
  }
})

test.each([
  ['gridTeam', '350603003003001', 'community 350603003003'],
  ['gridTeam', '350603003009001', 'centre 350603003'],
  ['community', '350603003003', 'centre 350603003'],
  ['department', '350603003', 'centre 350603003'],
  ['department', '350602', 'centre 3506'],
  ['centre', '350603003', 'centre 350603'],
  ['centre', '350602006', 'centre 3506'],
] as const)('[A10] a %s at %s stands under %s', (kind, areaCode, parent) => {
  expect(findNaturalParent({ kind, areaCode }, units)?.id).toBe(parent)
})

test('[A10] the city’s centre stands under nobody', () => {
  expect(findNaturalParent({ kind: 'centre', areaCode: '3506' }, units)).toBeUndefined()
})
