import type { Vault } from '../../platform/index.ts'
import type { Seals, StoredAccount } from './store/accounts.ts'

/** Who an account belongs to, in clear. */
export type Contact = { readonly phone?: string; readonly openid?: string }

export function openContact(vault: Vault, { id, phoneSealed, openidSealed }: StoredAccount): Contact {
  return {
    ...(phoneSealed === null ? {} : { phone: vault.open(phoneSealed, id) }),
    ...(openidSealed === null ? {} : { openid: vault.open(openidSealed, id) }),
  }
}

export function sealContact(vault: Vault, id: string, { phone, openid }: Contact): Seals {
  return {
    phoneSealed: phone === undefined ? null : vault.seal(phone, id),
    phoneIndex: phone === undefined ? null : vault.index('phone', phone),
    openidSealed: openid === undefined ? null : vault.seal(openid, id),
    openidIndex: openid === undefined ? null : vault.index('openid', openid),
  }
}
