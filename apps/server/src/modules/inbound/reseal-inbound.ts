import { type Platform, transaction } from '../../platform/index.ts'
import { listStaleRows, replaceSealed } from './store/reseal.ts'

/** Seals rows again under the present key, some at a time. */
export function resealInbound({ database, vault }: Platform, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    const stale = await listStaleRows(tx, { header: vault.header, most })
    await replaceSealed(
      tx,
      stale.map(({ id, sealed }) => ({ id, sealed: vault.seal(vault.open(sealed, id), id) })),
    )
    return stale.length
  })
}
