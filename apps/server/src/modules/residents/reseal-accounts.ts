import { type Platform, transaction } from '../../platform/index.ts'
import { openContact, sealContact } from './contact.ts'
import { listStaleAccounts, replaceSeals } from './store/accounts.ts'

/** Seals phones and openids again under the present key, some rows at a time. */
export function resealAccounts({ database, vault }: Platform, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    const stale = await listStaleAccounts(tx, { header: vault.header, most })
    for (const account of stale)
      await replaceSeals(tx, account.id, sealContact(vault, account.id, openContact(vault, account)))
    return stale.length
  })
}
