import { Pool, TypeOverrides, types } from 'pg'

export interface PoolOptions {
  readonly url: string
  /** Seen in pg_stat_activity; embedded PostgreSQL counts the servers that still use it by this prefix. */
  readonly name: string
  /** The role every connection takes on, whoever logged in. Left out for the owner, who migrates. */
  readonly role?: string
  readonly size?: number
  readonly statementTimeoutSeconds?: number
  /** A pooled connection that breaks while idle is replaced by itself; this only hears of it. */
  readonly onIdleError?: (error: Error) => void
}

/** The role of the running server: it may do what its grants say, and nothing that changes the log or the tables. */
export const serverRole = 'ejia_server'

/** Applications of ours, in pg_stat_activity. */
export const applicationPrefix = 'ejia'

export function openPool(options: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: options.url,
    application_name: `${applicationPrefix}-${options.name}`,
    max: options.size ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: (options.statementTimeoutSeconds ?? 15) * 1000,
    idle_in_transaction_session_timeout: 30_000,
    types: readableTypes(),
    ...(options.role ? { options: `-c role=${options.role}` } : {}),
  })
  const onIdleError = options.onIdleError ?? (() => {})
  pool.on('error', onIdleError)
  pool.on('connect', (client) => client.on('error', onIdleError)) // also while a client is lent out
  return pool
}

/**
 * Instants leave SQL as ISO-8601 in UTC and dates as YYYY-MM-DD, as the contract has them; bigint is a number,
 * since counts and versions stay far below 2^53.
 */
function readableTypes(): TypeOverrides {
  const overrides = new TypeOverrides()
  overrides.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
  overrides.setTypeParser(types.builtins.DATE, (text) => text)
  overrides.setTypeParser(types.builtins.INT8, Number)
  return overrides
}
