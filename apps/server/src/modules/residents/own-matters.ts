import type { OwnCase } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { Platform } from '../../platform/index.ts'
import { type CaseOfReporter, getProvenReporter, listOwnCases, listReportersByPhone } from '../incidents/index.ts'
import { openContact } from './contact.ts'
import type { StoredAccount } from './store/accounts.ts'
import { hideClaim, keepClaims, listClaims } from './store/claims.ts'

/** Taken along by key, or left with the phone that the account has shown; without what was forgotten. */
export async function listReporterIds({ database, vault }: Platform, account: StoredAccount): Promise<string[]> {
  const { phone } = openContact(vault, account)
  const claims = await listClaims(database, account.id)
  const byPhone = phone === undefined ? [] : await listReportersByPhone(database, vault.indexes('phone', phone))
  const hidden = new Set(claims.filter((claim) => claim.hidden).map(({ reporterId }) => reporterId))
  return [...new Set([...claims.map(({ reporterId }) => reporterId), ...byPhone])].filter((id) => !hidden.has(id))
}

export async function listMatters(platform: Platform, account: StoredAccount): Promise<OwnCase[]> {
  return (await readMatters(platform, account)).map(({ reporterId: _, ...matter }) => matter)
}

async function readMatters(platform: Platform, account: StoredAccount): Promise<CaseOfReporter[]> {
  return listOwnCases(platform, await listReporterIds(platform, account))
}

type Known = { readonly caseCode: string; readonly followKey: string }

/** What cannot be shown to be one's own is left out, and keeps the others from nothing. */
export async function claim(platform: Platform, account: StoredAccount, known: readonly Known[]): Promise<void> {
  const proven: string[] = []
  for (const { caseCode, followKey } of known) {
    const reporterId = await findReporter(platform, caseCode, followKey)
    if (reporterId !== undefined) proven.push(reporterId)
  }
  await keepClaims(platform.database, account.id, [...new Set(proven)])
}

async function findReporter(platform: Platform, caseCode: string, followKey: string): Promise<string | undefined> {
  try {
    return (await getProvenReporter(platform, caseCode, { followKey })).reporterId
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

export async function forget(platform: Platform, account: StoredAccount, caseCode: string): Promise<void> {
  const matters = await readMatters(platform, account)
  const mine = matters.filter((matter) => matter.caseCode === caseCode)
  if (mine.length === 0) throw new Refusal('case.not-found')
  for (const { reporterId } of mine) await hideClaim(platform.database, account.id, reporterId)
}
