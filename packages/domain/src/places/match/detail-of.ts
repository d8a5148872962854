import type { Numbers } from '../text/numbers.ts'

/** What was said beyond the place itself, written as in an address: 3号楼2单元301室. */
export function detailOf(said: Numbers, its: Numbers): string {
  const { house, building, entrance, room, bare } = said
  const isHouseKnown = house === its.house || house === its.building
  const isBareKnown = bare === its.house || bare === its.building
  return [
    house === undefined || isHouseKnown ? '' : `${house}号`,
    building === undefined || building === its.building ? '' : `${building}号楼`,
    entrance === undefined ? '' : `${entrance}单元`,
    room === undefined ? '' : `${room}室`,
    bare === undefined || isBareKnown ? '' : bare,
  ].join('')
}
