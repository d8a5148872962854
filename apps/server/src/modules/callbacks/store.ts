import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../platform/index.ts'

const Row = z.object({
  id: z.string(),
  areaCode: z.string(),
  from: z.string(),
  before: z.string(),
  margin: z.number(),
  seed: z.string(),
  population: z.array(z.string()),
  sample: z.array(z.string()),
  drawnBy: z.string(),
  drawnAt: z.string(),
})
export type Draw = z.infer<typeof Row>

const columns = sql`id, area_code, closed_from as "from", closed_before as "before", margin, seed, population, sample,
  drawn_by, drawn_at`

/** False where it is there already: sent again, it is drawn once. */
export async function addDraw(tx: Transaction, draw: Draw): Promise<boolean> {
  const added = await run(
    tx,
    sql`
      insert into callbacks.draw
        (id, area_code, closed_from, closed_before, margin, seed, population, sample, drawn_by, drawn_at)
      values (${draw.id}, ${draw.areaCode}, ${draw.from}, ${draw.before}, ${draw.margin}, ${draw.seed},
        ${draw.population}::uuid[], ${draw.sample}::uuid[], ${draw.drawnBy}, ${draw.drawnAt})
      on conflict do nothing`,
  )
  return added === 1
}

export function findDraw(tx: Transaction, id: string): Promise<Draw | undefined> {
  return maybeOne(tx, Row, sql`select ${columns} from callbacks.draw where id = ${id}`)
}

export function listDraws(tx: Transaction, within: readonly string[], most: number): Promise<Draw[]> {
  return rows(
    tx,
    Row,
    sql`
      select ${columns} from callbacks.draw
      where exists (select from unnest(${within}::text[]) as scope where starts_with(area_code, scope))
      order by drawn_at desc, id desc limit ${most}`,
  )
}
