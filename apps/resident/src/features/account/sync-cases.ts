import { CallRefused } from '@ejia/client'
import { type OwnCase, residents } from '@ejia/contract'
import { ownCall } from '../../lib/api.ts'
import { keepOwnCases, listKeptCases } from '../../lib/kept-cases.ts'
import { remember } from '../../lib/preferences.ts'

/** What this phone knows goes into the account, and what the account knows comes onto this phone. */
export async function syncCases(): Promise<OwnCase[]> {
  const known = listKeptCases().filter(({ secret }) => secret !== true)
  try {
    const cases = known.map(({ caseCode, followKey }) => ({ caseCode, followKey }))
    const own = await ownCall(residents.claimCases, { body: { cases } })
    keepOwnCases(own)
    return own
  } catch (error) {
    // Logged out elsewhere, or the account is gone: from now on nobody is logged in here.
    if (error instanceof CallRefused && error.status === 401) remember('account', '')
    throw error
  }
}
