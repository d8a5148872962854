import type { Vault } from '../../../platform/index.ts'
import { followKeyOf, hashFollowKey } from '../follow-key.ts'
import { foldName } from '../search-words.ts'
import type { NewReporter } from '../store/commit.ts'

export type Contact = {
  readonly name?: string
  readonly phone?: string
  /** Where the reporter is staff; their name is then known to accounts and kept there only. */
  readonly personId?: string
}

type Reporting = Contact & { readonly id: string; readonly incidentId: string }

/** A reporter as stored: what identifies them sealed, and the keyed hashes to find them by. */
export function newReporter(vault: Vault, { id, incidentId, name, phone, personId }: Reporting): NewReporter {
  return {
    id,
    incidentId,
    followKeyHash: hashFollowKey(followKeyOf(vault, id)),
    ...(personId === undefined ? {} : { personId }),
    ...(name === undefined ? {} : { nameSealed: vault.seal(name, id), nameIndex: vault.index('name', foldName(name)) }),
    ...(phone === undefined
      ? {}
      : {
          phoneSealed: vault.seal(phone, id),
          phoneIndex: vault.index('phone', phone),
          phoneTailIndex: vault.index('phoneTail', phone.slice(-4)),
        }),
  }
}
