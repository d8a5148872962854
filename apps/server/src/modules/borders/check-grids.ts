import { areas, borders as domain, Refusal } from '@ejia/domain'
import type { Grid } from './store.ts'

type Given = { readonly communityCode: string; readonly before: readonly Grid[]; readonly given: readonly Grid[] }

/** The grids as they may be stored, with their names; refused where they do not share the ground out. */
export function checkGrids({ communityCode, before, given }: Given): Grid[] {
  const foreign = given.find(({ code }) => areas.findParentCode(code) !== communityCode)
  if (foreign) throw new Refusal('area.code-invalid', { code: foreign.code })
  for (const { code, geometry } of given) {
    const faults = areas.listGeometryFaults(geometry)
    if (faults.length > 0) throw new Refusal('area.shape-invalid', { code, faults })
  }
  const names = new Map(given.map(({ code, name }) => [code, name]))
  return domain.checkBorders(before, given).map(({ code, geometry }) => ({
    code,
    name: names.get(code) ?? code,
    geometry: stored(geometry),
  }))
}

export function stored(geometry: areas.Geometry): Grid['geometry'] {
  const ring = (positions: areas.Ring) => positions.map(([x, y]): [number, number] => [x, y])
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) }
}
