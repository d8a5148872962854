import type { FoundPlace, PlaceInput, ReplyOf, registry } from '@ejia/contract'

type CodedPlace = ReplyOf<(typeof registry)['getPublicPlace']>

/** A place as a report carries it, and the name under which the reporter chose it. */
export type ChosenPlace = { readonly place: PlaceInput; readonly placeName: string }

export function placeOfSearch({ name, detail, address, areaCode, position }: FoundPlace): ChosenPlace {
  return { place: { areaCode, address: address || name, ...pointOf(position) }, placeName: `${name} ${detail}` }
}

/** Where a code on a wall hangs. */
export function placeOfCode(found: CodedPlace): ChosenPlace {
  const { address, areaCode, areaName, position } = found
  const name = nameOfCode(found)
  return {
    place: { areaCode, address: `${address} ${name}`.trim(), ...pointOf(position) },
    placeName: `${name} · ${areaName}`,
  }
}

export function nameOfCode({ name, entranceName }: CodedPlace): string {
  return [name, entranceName ?? ''].filter((part) => part !== '').join(' ')
}

function pointOf(
  position: { readonly longitude: number; readonly latitude: number } | null,
): Pick<PlaceInput, 'point'> {
  return position === null ? {} : { point: { ...position, coordSys: 'wgs84' } }
}
