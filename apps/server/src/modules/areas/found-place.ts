import type { FoundPlace } from '@ejia/contract'
import type { places } from '@ejia/domain'
import { type Atlas, areasAbove, writtenPath } from './atlas.ts'

/** A place as it is shown: with the street and community that tell it from others of its name. */
export function foundPlace(atlas: Atlas, place: places.Place): FoundPlace {
  const { kind, name, areaCode, address = '', position } = place
  const around = kind === 'area' ? (atlas.byCode.get(areaCode)?.parentCode ?? '') : areaCode
  const path = writtenPath(atlas, areaCode)
  return {
    kind,
    name,
    detail: areasAbove(atlas, around, ['county', 'street', 'community'])
      .map((area) => area.name)
      .join(' · '),
    address: kind === 'area' ? path : `${path}${address}${name}`,
    areaCode,
    position: position ? { longitude: position[0], latitude: position[1] } : null,
  }
}
