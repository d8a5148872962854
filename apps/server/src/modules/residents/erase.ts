import { type Platform, recordAudit, transaction } from '../../platform/index.ts'
import { eraseReporters } from '../incidents/index.ts'
import { forgetReporterWays } from '../notices/index.ts'
import { listReporterIds } from './own-matters.ts'
import { keepConsent, removeAccount, type StoredAccount } from './store/accounts.ts'
import { keepClaims } from './store/claims.ts'

/** Name and phone go from all matters; those that were one's own by the phone stay so by the account. */
export async function withdrawConsent(platform: Platform, account: StoredAccount): Promise<void> {
  const reporterIds = await listReporterIds(platform, account)
  await transaction(platform.database, async (tx) => {
    await keepClaims(tx, account.id, reporterIds)
    await eraseReporters(tx, reporterIds)
    await forgetReporterWays(tx, reporterIds)
    await keepConsent(tx, account.id, null)
    await recordAudit(tx, { action: 'resident.consent-withdrawn', subject: account.id })
  })
}

export async function deleteAccount(platform: Platform, account: StoredAccount): Promise<void> {
  const reporterIds = await listReporterIds(platform, account)
  await transaction(platform.database, async (tx) => {
    await eraseReporters(tx, reporterIds)
    await forgetReporterWays(tx, reporterIds)
    await removeAccount(tx, account.id)
    await recordAudit(tx, { action: 'resident.deleted', subject: account.id })
  })
}
