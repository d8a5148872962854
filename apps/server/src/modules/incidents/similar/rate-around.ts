import { type dispatch, type incidents, similar } from '@ejia/domain'
import sql, { type Sql } from 'sql-template-tag'
import type { Desk } from '../desk.ts'
import { listLooks } from '../store/looks.ts'
import { listWithin } from '../store/map.ts'

type Rated = { readonly state: incidents.Incident; readonly rated: similar.Rated }

export type Around = {
  readonly matter: Omit<similar.Comparable, 'looks'> & { readonly photoIds: readonly string[] }
  /** What of it the one asking may see. */
  readonly visible: Sql
  readonly isSeen: (state: incidents.Incident) => boolean
}

/** Inexact positions on either side may be so far off. */
const inexactMetres = 100
const comparedAtMost = 200
const nobodysReach = { metres: 100, days: 60 }

/** The open matters around one, each with how likely it is the same, likeliest first. */
export async function rateAround(desk: Desk, { matter, visible, isSeen }: Around): Promise<Rated[]> {
  const { categories } = await desk.readCity()
  const farthest = Math.max(nobodysReach.metres, ...[...categories.values()].map(({ near }) => near.metres))
  const ring = similar.squareAround(matter.position, 2 * farthest + inexactMetres)
  const found = await listWithin(desk.database, ring, { filter: {}, visible, limit: comparedAtMost })
  const states = found.filter(isSeen)
  const looks = await listLooks(desk.database, [...matter.photoIds, ...states.flatMap(({ photoIds }) => photoIds)])
  const comparable = { ...matter, looks: looksIn(looks, matter.photoIds) }
  return states
    .flatMap((state) => {
      const reach = reachOf(categories, matter.categoryId ?? state.categoryId)
      const rated = similar.rateLikeness(comparable, toComparable(state, looks), reach)
      return rated ? [{ state, rated }] : []
    })
    .toSorted((one, other) => similar.likelierFirst(one.rated, other.rated))
}

export const everything = sql`true`

function toComparable(state: incidents.Incident, looks: ReadonlyMap<string, string>): similar.Comparable {
  const { text, categoryId, place, reportedAt, photoIds } = state
  const { longitude, latitude, accuracyMetres } = place
  return {
    text,
    categoryId,
    position: { longitude, latitude },
    accuracyMetres,
    at: reportedAt,
    looks: looksIn(looks, photoIds),
  }
}

function looksIn(looks: ReadonlyMap<string, string>, photoIds: readonly string[]): string[] {
  return photoIds.map((id) => looks.get(id)).filter((look) => look !== undefined)
}

function reachOf(categories: ReadonlyMap<string, dispatch.Category>, id: string | undefined): similar.Reach {
  return (id === undefined ? undefined : categories.get(id)?.near) ?? nobodysReach
}
