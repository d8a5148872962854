import { type BorderGrid, BorderGrid as Grid } from '@ejia/contract'
import { borders as rules } from '@ejia/domain'
import * as z from 'zod/mini'
import { dropDraft, findDraft, keepDraft } from '../../api/drafts.ts'

/** The grids of a community as somebody is changing them. */
export type Draft = {
  readonly cells: readonly rules.Cell[]
  readonly names: Readonly<Record<string, string>>
  readonly source: 'drawn' | 'imported' | 'restored'
}

export function draftOf(grids: readonly BorderGrid[], source: Draft['source'] = 'drawn'): Draft {
  return {
    cells: rules.openBorders(grids).cells,
    names: Object.fromEntries(grids.map(({ code, name }) => [code, name])),
    source,
  }
}

/** As the server takes them. */
export function gridsOf({ cells, names }: Draft): BorderGrid[] {
  return cells.map((cell) => ({ code: cell.code, name: names[cell.code] ?? cell.code, geometry: stored(cell) }))
}

function stored(cell: rules.Cell): BorderGrid['geometry'] {
  const geometry = rules.toGeometry(cell)
  const ring = (positions: readonly (readonly [number, number])[]) =>
    positions.map(([x, y]): [number, number] => [x, y])
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) }
}

const Kept = z.object({ version: z.int(), source: z.enum(['drawn', 'imported', 'restored']), grids: z.array(Grid) })
const nameOf = (communityCode: string) => `borders ${communityCode}`

/** What was changed and not sent, unless the community has been changed since. */
export function findKept(communityCode: string, version: number): Draft | undefined {
  const kept = z.safeParse(Kept, findDraft(nameOf(communityCode)))
  return kept.success && kept.data.version === version ? draftOf(kept.data.grids, kept.data.source) : undefined
}

export function keep(communityCode: string, version: number, draft: Draft): void {
  keepDraft(nameOf(communityCode), { version, source: draft.source, grids: gridsOf(draft) })
}

export function forget(communityCode: string): void {
  dropDraft(nameOf(communityCode))
}

/** One more than any code of the draft and any that ever was. */
export function nextCode({ cells }: Draft, first: string): string {
  const [highest = first] = cells.map(({ code }) => code).toSorted((a, b) => (a < b ? 1 : -1))
  return highest < first ? first : rules.nextGridCode(first.slice(0, 12), [highest])
}
