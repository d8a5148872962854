import { areas as domain } from '@ejia/domain'
import type { Area, Grid } from './store.ts'

/** The divisions of a day, in memory: names by code, and the grid of any point. */
export type Atlas = {
  /** Former areas too, since old incidents still name them. */
  readonly byCode: ReadonlyMap<string, Area>
  readonly childrenOf: ReadonlyMap<string | null, readonly Area[]>
  readonly current: readonly Area[]
  readonly index: domain.GridIndex
  /** A position inside each area that has ground. */
  readonly anchors: ReadonlyMap<string, domain.Position>
}

export type AtlasSource = { readonly areas: readonly Area[]; readonly grids: readonly Grid[]; readonly today: string }

/** Areas arrive in code order, and every list here keeps it. */
export function buildAtlas({ areas, grids, today }: AtlasSource): Atlas {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const current = areas.filter((area) => isCurrent(area, today))
  const shapes = grids.filter(({ code }) => {
    const area = byCode.get(code)
    return area !== undefined && isCurrent(area, today)
  })
  return {
    byCode,
    current,
    childrenOf: Map.groupBy(current, (area) => area.parentCode),
    index: domain.buildGridIndex(shapes),
    anchors: anchorsOf(shapes),
  }
}

/** 龙文区蓝田街道毅阳社区: the path from the county to the community. */
export function writtenPath(atlas: Atlas, code: string): string {
  return areasAbove(atlas, code, ['county', 'street', 'community'])
    .map(({ name }) => name)
    .join('')
}

/** From the outermost to the area itself, of the given levels. */
export function areasAbove(atlas: Atlas, code: string, levels: readonly Area['level'][]): Area[] {
  return [code, ...domain.listAncestorCodes(code)]
    .reverse()
    .map((one) => atlas.byCode.get(one))
    .filter((area) => area !== undefined)
    .filter((area) => levels.includes(area.level))
}

/** Every area above a grid is stood for by the middle one of its grids in code order, so it surely lies inside. */
function anchorsOf(shapes: readonly Grid[]): Map<string, domain.Position> {
  const within = new Map<string, domain.Position[]>()
  for (const { code, geometry } of shapes) {
    const anchor = domain.findAnchor(geometry)
    if (!anchor) continue
    for (const area of [code, ...domain.listAncestorCodes(code)]) {
      const known = within.get(area)
      if (known) known.push(anchor)
      else within.set(area, [anchor])
    }
  }
  return new Map([...within].map(([code, anchors]) => [code, mostCentral(anchors)]))
}

function mostCentral(anchors: readonly domain.Position[]): domain.Position {
  const middle = [0, 1].map((axis) => anchors.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / anchors.length)
  const off = ([x, y]: domain.Position) => Math.hypot(x - (middle[0] ?? 0), y - (middle[1] ?? 0))
  return anchors.reduce((best, one) => (off(one) < off(best) ? one : best))
}

function isCurrent(area: Area, today: string): boolean {
  return domain.isValidOn({ validFrom: area.validFrom, validTo: area.validTo ?? undefined }, today)
}
