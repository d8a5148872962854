import { type Platform, transaction } from '../../platform/index.ts'
import { listStale, replaceSealed, sealedColumns } from './store/reseal.ts'

/** Seals again under the present key, some rows of each kind at a time. */
export function resealForms({ database, vault }: Platform, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    let count = 0
    for (const place of sealedColumns) {
      const stale = await listStale(tx, place, { header: vault.header, most })
      await replaceSealed(
        tx,
        place,
        stale.map(({ id, sealed }) => ({ id, sealed: vault.seal(vault.open(sealed, id), id) })),
      )
      count += stale.length
    }
    return count
  })
}
