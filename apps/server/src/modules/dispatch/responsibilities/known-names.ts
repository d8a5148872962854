import type { Pool } from 'pg'
import { cityUnits } from '../../accounts/index.ts'
import { listAreaNames } from '../../areas/index.ts'
import { listCategories } from '../categories.ts'
import { listResponsibilities } from './view-responsibilities.ts'

type Find = (name: string) => string | undefined

/** From the names in a sheet to what they stand for; a name that two things share stands for neither. */
export type Known = {
  readonly unit: Find
  readonly category: Find
  readonly area: Find
  /** The row that says the same of the same unit. */
  readonly key: (row: { readonly unitId: string; readonly matter: string }) => string | null
}

export async function knownNames(database: Pool): Promise<Known> {
  const [units, categories, areas, rows] = await Promise.all([
    cityUnits(database),
    listCategories(database),
    listAreaNames(database),
    listResponsibilities(database),
  ])
  const keys = new Map(rows.map(({ key, content }) => [`${content.unitId} ${content.matter}`, key]))
  return {
    unit: finder(units.map(({ id, name }) => [name, id])),
    category: finder(categories.flatMap(({ id, name }) => [[name.zh, id] as const, [id, id] as const])),
    area: finder(areas.flatMap(({ code, name }) => [[name, code] as const, [code, code] as const])),
    key: ({ unitId, matter }) => keys.get(`${unitId} ${matter}`) ?? null,
  }
}

function finder(pairs: readonly (readonly [name: string, value: string])[]): Find {
  const found = new Map<string, string | undefined>()
  for (const [name, value] of pairs) found.set(name, found.has(name) && found.get(name) !== value ? undefined : value)
  return (name) => found.get(name)
}
