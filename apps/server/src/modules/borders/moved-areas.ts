import type { incidents } from '@ejia/domain'

/** A matter that goes from one area to another, whatever else lies in them. */
export type Returning = { readonly id: string; readonly from: string; readonly to: string }

type Moving = { readonly areaCode: string; readonly areaAt: (place: incidents.Place, incidentId: string) => string }

/** The widest areas that moved, each with where its places lie now. */
export function movedAreas(moved: ReadonlyMap<string, string>, returning: readonly Returning[] = []): Moving[] {
  const codes = [...new Set([...moved.keys(), ...returning.map(({ from }) => from)])]
  const widest = codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)))
  const byId = new Map(returning.map((one) => [one.id, one]))
  function areaAt(place: incidents.Place, incidentId: string): string {
    const back = byId.get(incidentId)
    if (back?.from === place.areaCode) return back.to
    return moved.get(place.areaCode) ?? place.areaCode
  }
  return widest.map((areaCode) => ({ areaCode, areaAt }))
}
