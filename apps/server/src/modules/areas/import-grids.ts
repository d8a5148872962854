import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { areas as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { recordAudit, transaction } from '../../platform/index.ts'
import { cityDate, currentAtlas } from './current-atlas.ts'
import { refreshRegister } from './current-register.ts'
import { type Area, type Grid, listAllGrids, raiseRevision, writeAreas, writeGrids } from './store.ts'

type Body = InputOf<typeof api.importGrids>['body']
type Import = Body & { readonly personId: string }
type Given = Body['grids'][number]

/** All or nothing. Ground claimed twice is written and reported: borders are mended by people, not refused. */
export async function importGrids(database: Pool, given: Import): Promise<ReplyOf<typeof api.importGrids>> {
  const atlas = await currentAtlas(database)
  const today = cityDate(new Date())
  const grids = [...new Map(given.grids.map((grid) => [grid.code, grid])).values()]
  const areas = grids.map((grid) => asArea(grid, { known: atlas.byCode, today }))
  const shapes = grids.map((grid) => asShape(grid, given.coordSys))
  const written = await transaction(database, async (tx) => {
    await raiseRevision(tx)
    await writeAreas(tx, areas)
    const done = await writeGrids(tx, shapes)
    await recordAudit(tx, { action: 'areas.imported', personId: given.personId, facts: { grids: done.length } })
    return { done, all: await listAllGrids(tx) }
  })
  await refreshRegister(database)
  const added = written.done.filter((row) => row.added).length
  const overlaps = domain.listOverlaps(written.all, new Set(shapes.map(({ code }) => code)))
  return {
    added,
    changed: written.done.length - added,
    overlaps: overlaps.map(({ grids: [a, b] }) => ({ a, b })),
  }
}

type Context = { readonly known: ReadonlyMap<string, Area>; readonly today: string }

function asArea({ code, name }: Given, { known, today }: Context): Area {
  const parentCode = domain.findParentCode(code)
  if (parentCode === undefined) throw new Refusal('area.code-invalid', { code })
  if (!known.has(parentCode)) throw new Refusal('area.parent-missing', { code })
  const before = known.get(code)
  return {
    code,
    name,
    shortName: name,
    level: 'grid',
    parentCode,
    validFrom: before?.validFrom ?? today,
    validTo: before?.validTo ?? null,
  }
}

function asShape({ code, geometry }: Given, coordSys: domain.CoordinateSystem): Grid {
  // Bounds are checked before converting, which refuses whatever lies outside of them.
  const faults = domain.listGeometryFaults(geometry)
  if (faults.length > 0) throw new Refusal('area.shape-invalid', { code, faults })
  return { code, geometry: toWgs84(geometry, coordSys) }
}

function toWgs84(geometry: Given['geometry'], coordSys: domain.CoordinateSystem): Grid['geometry'] {
  const ring = (positions: readonly domain.Position[]) =>
    positions.map((position): [number, number] => [...domain.toWgs84({ position, coordSys })])
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) }
  }
}
