import type { incidents } from '@ejia/domain'

type Moving = { readonly areaCode: string; readonly areaAt: (place: incidents.Place) => string }

/** The widest areas that moved, each with where its places lie now. */
export function movedAreas(moved: ReadonlyMap<string, string>): Moving[] {
  const widest = [...moved.keys()].filter(
    (code) => ![...moved.keys()].some((other) => other !== code && code.startsWith(other)),
  )
  return widest.map((areaCode) => ({ areaCode, areaAt: (place) => moved.get(place.areaCode) ?? place.areaCode }))
}
