import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import * as z from 'zod/mini'

/** What a store needs to run a statement: a transaction, or the pool itself when one statement is all there is. */
export interface Transaction {
  query(statement: QueryConfig): Promise<QueryResult>
}

/** The part of sql-template-tag's result that is used here; `prepared` adds a name. */
export interface Statement {
  readonly text: string
  readonly values: unknown[]
  readonly name?: string
}

type Schema<Row> = z.core.$ZodType<Row>

/** All rows, each parsed; columns in snake_case become properties in camelCase. */
export async function rows<Row>(tx: Transaction, schema: Schema<Row>, statement: Statement): Promise<Row[]> {
  const result = await tx.query(asConfig(statement))
  const columns = result.fields.map((field) => [field.name, camelCase(field.name)] as const)
  return result.rows.map((row: Record<string, unknown>) => parse(schema, rename(row, columns)))
}

/** Exactly one row; anything else is a defect of the statement. */
export async function one<Row>(tx: Transaction, schema: Schema<Row>, statement: Statement): Promise<Row> {
  const row = await maybeOne(tx, schema, statement)
  if (row === undefined) throw new Error(`expected one row, found none: ${statement.text}`)
  return row
}

/** One row or undefined; more than one is a defect of the statement. */
export async function maybeOne<Row>(
  tx: Transaction,
  schema: Schema<Row>,
  statement: Statement,
): Promise<Row | undefined> {
  const found = await rows(tx, schema, statement)
  if (found.length > 1) throw new Error(`expected one row, found ${found.length}: ${statement.text}`)
  return found[0]
}

/** Runs a statement for its effect and tells how many rows it touched. */
export async function run(tx: Transaction, statement: Statement): Promise<number> {
  const result = await tx.query(asConfig(statement))
  return result.rowCount ?? 0
}

/**
 * Gives a statement a name, so that each connection parses and plans it once. For hot paths only: the text must
 * be the same on every call, so no conditional fragments inside.
 */
export function prepared(name: string, statement: Statement): Statement {
  return { name, text: statement.text, values: statement.values }
}

/** Runs `work` in one transaction; whatever it throws rolls everything back. */
export async function transaction<Result>(pool: Pool, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    broken = await rollBack(client)
    throw error
  } finally {
    client.release(broken)
  }
}

/** A connection that cannot even roll back must not return to the pool. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function asConfig({ text, values, name }: Statement): QueryConfig {
  return name === undefined ? { text, values } : { text, values, name }
}

function parse<Row>(schema: Schema<Row>, value: unknown): Row {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  throw new Error(`a stored row has another shape than expected: ${z.prettifyError(parsed.error)}`)
}

function rename(row: Record<string, unknown>, columns: readonly (readonly [string, string])[]) {
  return Object.fromEntries(columns.map(([column, property]) => [property, row[column]]))
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
