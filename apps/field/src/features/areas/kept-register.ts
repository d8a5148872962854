import type { FoundPlace, KeptPlace } from '@ejia/contract'
import { places } from '@ejia/domain'

type Register = { readonly index: places.PlaceIndex; readonly byId: ReadonlyMap<string, FoundPlace> }

let built: { readonly from: readonly KeptPlace[]; readonly register: Register } | undefined

/** Places that a phrase names, among those that lie on the phone; the same rules as on the server. */
export function matchKept(
  kept: readonly KeptPlace[],
  said: { readonly text: string; readonly isSpoken: boolean },
): FoundPlace[] {
  const { index, byId } = registerOf(kept)
  const match = places.matchPlace(index, said)
  const found = match.kind === 'one' ? [match.place] : match.kind === 'choose' ? match.places : []
  return found.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Places for what is typed so far. */
export function suggestKept(kept: readonly KeptPlace[], text: string): FoundPlace[] {
  const { index, byId } = registerOf(kept)
  return places.suggestPlaces(index, { text, within: '', limit: 20 }).flatMap(({ id }) => byId.get(id) ?? [])
}

/** Built once for what is kept, when it is first asked. */
function registerOf(kept: readonly KeptPlace[]): Register {
  if (built?.from === kept) return built.register
  const index = places.emptyPlaceIndex()
  const named = kept.map((place, at) => ({ place, asked: asPlace(place, String(at)) }))
  places.addPlaces(
    index,
    named.map(({ asked }) => asked),
  )
  const register = { index, byId: new Map(named.map(({ place, asked }) => [asked.id, place])) }
  built = { from: kept, register }
  return register
}

function asPlace({ kind, name, aliases, areaCode, address, position }: KeptPlace, id: string): places.Place {
  return {
    id,
    kind,
    name,
    aliases,
    areaCode,
    ...(kind === 'building' ? { address } : {}),
    ...(position === null ? {} : { position: [position.longitude, position.latitude] }),
  }
}
