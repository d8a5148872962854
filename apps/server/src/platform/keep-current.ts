import type { Pool } from 'pg'

/** Something read often and changed rarely, kept in memory by every server. */
export interface Current<Value> {
  readonly read: (database: Pool) => Promise<Value>
  /** To be awaited after a change of one's own has been committed: later questions see it. */
  readonly refresh: (database: Pool) => Promise<Value>
}

interface Kept<Value> {
  readonly key: string
  readonly value: Value
  readonly checkedAt: number
}

/** Within this time another server's change may go unnoticed; the server that made it sees it at once. */
const trustMilliseconds = 1000

/** Loads again only when the key, which is cheap to read, is another one; once for all who ask at the same time. */
export function keepCurrent<Value>(source: {
  readonly readKey: (database: Pool) => Promise<string>
  readonly load: (database: Pool) => Promise<Value>
}): Current<Value> {
  const kept = new WeakMap<Pool, Kept<Value>>()
  const loading = new WeakMap<Pool, Promise<Value>>()

  async function reload(database: Pool): Promise<Value> {
    const checkedAt = Date.now()
    const key = await source.readKey(database)
    const known = kept.get(database)
    const value = known?.key === key ? known.value : await source.load(database)
    kept.set(database, { key, value, checkedAt })
    return value
  }

  async function read(database: Pool): Promise<Value> {
    const known = kept.get(database)
    if (known && Date.now() - known.checkedAt < trustMilliseconds) return known.value
    const running = loading.get(database) ?? reload(database).finally(() => loading.delete(database))
    loading.set(database, running)
    return running
  }

  async function refresh(database: Pool): Promise<Value> {
    await loading.get(database)?.catch(() => undefined) // it may have begun before the commit
    kept.delete(database)
    return read(database)
  }

  return { read, refresh }
}
