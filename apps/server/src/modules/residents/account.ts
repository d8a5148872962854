import type { ResidentAccount } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, type Transaction, transaction, type Vault } from '../../platform/index.ts'
import { type Contact, openContact, sealContact } from './contact.ts'
import {
  addAccount,
  findAccount,
  keepConsent,
  listByIndexes,
  removeAccount,
  replaceSeals,
  type StoredAccount,
} from './store/accounts.ts'
import { moveClaims } from './store/claims.ts'

type Work = Pick<Platform, 'vault'> & { readonly tx: Transaction }

/** The account of whoever has shown this; made where there is none. */
export async function enter({ database, vault }: Platform, shown: Contact, consent: string): Promise<StoredAccount> {
  return transaction(database, async (tx) => {
    const account = await findOrMake({ tx, vault }, shown)
    if (account.consentVersion !== consent) await keepConsent(tx, account.id, consent)
    return getAccount(tx, account.id)
  })
}

async function findOrMake({ tx, vault }: Work, shown: Contact): Promise<StoredAccount> {
  const [known] = await listByIndexes(tx, indexesOf(vault, shown))
  if (known) return known
  const id = newId()
  if (await addAccount(tx, id, sealContact(vault, id, shown))) return getAccount(tx, id)
  const [faster] = await listByIndexes(tx, indexesOf(vault, shown))
  if (!faster) throw new Error('an account was neither made nor found')
  return faster
}

/** Adds what was shown; where it led to another account, that one becomes part of this. */
export async function addProof(
  { database, vault }: Platform,
  accountId: string,
  shown: Contact,
): Promise<StoredAccount> {
  return transaction(database, async (tx) => {
    const account = await getAccount(tx, accountId)
    for (const other of await listByIndexes(tx, indexesOf(vault, shown))) {
      if (other.id === accountId) continue
      await moveClaims(tx, other.id, accountId)
      await removeAccount(tx, other.id)
    }
    await replaceSeals(tx, accountId, sealContact(vault, accountId, { ...openContact(vault, account), ...shown }))
    return getAccount(tx, accountId)
  })
}

function indexesOf(vault: Vault, { phone, openid }: Contact) {
  return {
    ...(phone === undefined ? {} : { phone: vault.indexes('phone', phone) }),
    ...(openid === undefined ? {} : { openid: vault.indexes('openid', openid) }),
  }
}

export async function getAccount(tx: Transaction, id: string): Promise<StoredAccount> {
  const account = await findAccount(tx, id)
  if (!account) throw new Refusal('resident.session-required')
  return account
}

export function viewAccount(vault: Vault, account: StoredAccount): ResidentAccount {
  const { phone, openid } = openContact(vault, account)
  const { consentVersion: version, consentedAt: at } = account
  return {
    phone: phone === undefined ? null : phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2'),
    wechat: openid !== undefined,
    consent: version === null || at === null ? null : { version, at },
    createdAt: account.createdAt,
  }
}
