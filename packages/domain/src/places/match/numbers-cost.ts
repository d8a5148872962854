import type { Entry } from '../index/place-index.ts'
import type { Numbers } from '../text/numbers.ts'

const otherNumber = 120
/** 3号 may be said of the third building. */
const houseAsBuilding = 8
const bareNumber = 4
/** A building of an estate where only the estate was said. */
const tooExact = 30
/** The estate where a building of it was said: right, as far as it goes. */
const lessExact = 3

/** How many of the numbers said are this place's. */
export function countBorne({ numbers }: Entry, said: Numbers): number {
  const its = Object.values(numbers)
  return Object.values(said).filter((number) => its.includes(number)).length
}

/** What the numbers said have against a place that bears these; by its road alone no house is meant. */
export function numbersCost({ place, numbers: its, own }: Entry, said: Numbers, isByRoad: boolean): number {
  if (place.kind === 'area' && its.grid === undefined) return Object.keys(said).length > 0 ? lessExact : 0
  if (isByRoad && its.house !== said.house && its.house !== said.bare) return otherNumber
  return buildingCost(its, said) + houseCost(its, own, said) + gridCost(its, said)
}

function buildingCost({ building: its, house }: Numbers, { building, house: saidHouse, bare }: Numbers): number {
  if (its === undefined) return building === undefined ? 0 : lessExact
  if (building !== undefined) return building === its ? 0 : otherNumber
  if (saidHouse === its && house !== its) return houseAsBuilding
  if (bare === its) return bareNumber
  return bare === undefined && saidHouse === undefined ? tooExact : tooExact * 2
}

function houseCost({ house: its, building }: Numbers, own: Numbers, { house, bare }: Numbers): number {
  if (its === undefined) return 0
  if (house !== undefined) return house === its || house === building ? 0 : otherNumber
  if (bare === its) return bareNumber
  return own.house === undefined ? 0 : tooExact
}

function gridCost({ grid: its }: Numbers, { grid }: Numbers): number {
  if (its === undefined) return grid === undefined ? 0 : lessExact
  if (grid === undefined) return tooExact * 2
  return grid === its ? 0 : otherNumber
}
