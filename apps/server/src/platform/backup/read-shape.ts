import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../database.ts'
import { serverRole } from '../pool.ts'
import type { BackedSequence } from './manifest.ts'

const Table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  parts: z.array(z.object({ name: z.string(), bounds: z.string() })),
  refersTo: z.array(z.string()),
})
type Table = z.infer<typeof Table>

/** Said again by every migration, so that they are no part of what is put back. */
const madeByMigrating = ['platform.migration', 'graphile_worker.migrations']

/**
 * Every table of ours, those that are referred to before those that refer to them. Ours are the schemas that the
 * server's role may use; a database may hold somebody else's too.
 */
export async function listTables(tx: Transaction): Promise<Table[]> {
  const found = await rows(
    tx,
    Table,
    sql`
    select t.oid::regclass::text as name,
      array(
        select attname::text from pg_attribute
        where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum
      ) as columns,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'name', part.oid::regclass::text, 'bounds', pg_get_expr(part.relpartbound, part.oid)) order by part.relname)
        from pg_inherits join pg_class as part on part.oid = inhrelid
        where inhparent = t.oid
      ), '[]') as parts,
      array(
        select distinct confrelid::regclass::text from pg_constraint
        where contype = 'f' and conrelid = t.oid and confrelid <> t.oid
      ) as refers_to
    from pg_class as t join pg_namespace as n on n.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and relpersistence = 'p'
      and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
      and has_schema_privilege(${serverRole}, n.oid, 'usage')
    order by 1`,
  )
  return inOrder(found.filter(({ name }) => !madeByMigrating.includes(name)))
}

function inOrder(tables: readonly Table[]): Table[] {
  const placed = new Map<string, Table>()
  while (placed.size < tables.length) {
    const next = tables.filter(
      ({ name, refersTo }) => !placed.has(name) && refersTo.every((other) => placed.has(other)),
    )
    if (next.length === 0) throw new Error('tables refer to each other in a circle: they cannot be put back in order')
    for (const table of next) placed.set(table.name, table)
  }
  return [...placed.values()]
}

/** Read after the tables, for sequences belong to no snapshot: each is at least as far as the rows. */
export async function listSequences(tx: Transaction, tables: readonly Table[]): Promise<BackedSequence[]> {
  const Sequence = z.object({ name: z.string(), value: z.string().nullable(), start: z.string() })
  const names = tables.map(({ name }) => name)
  const found = await rows(
    tx,
    Sequence,
    sql`
    select s.oid::regclass::text as name, pg_sequence_last_value(s.oid)::text as value, seqstart::text as start
    from pg_class as s
      join pg_sequence on seqrelid = s.oid
      join pg_depend as d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    where s.relkind = 'S' and d.refobjid::regclass::text = any(${names}::text[])
    order by 1`,
  )
  return found.map(({ name, value, start }) => ({ name, value: value ?? start, called: value !== null }))
}
