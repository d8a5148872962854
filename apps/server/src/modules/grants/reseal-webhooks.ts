import { type Platform, transaction } from '../../platform/index.ts'
import { listStale, replaceSealed } from './store/reseal.ts'

/** Seals the secrets again under the present key. */
export function resealWebhooks({ database, vault }: Platform, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    const stale = await listStale(tx, { header: vault.header, most })
    await replaceSealed(
      tx,
      stale.map(({ id, sealed }) => ({ id, sealed: vault.seal(vault.open(sealed, id), id) })),
    )
    return stale.length
  })
}
