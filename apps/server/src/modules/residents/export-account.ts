import type { Platform } from '../../platform/index.ts'
import { presentOwnCases } from '../incidents/index.ts'
import { listToldReporters } from '../notices/index.ts'
import { openContact } from './contact.ts'
import { listReporterIds } from './own-matters.ts'
import type { StoredAccount } from './store/accounts.ts'

/** Everything that is kept about somebody, in clear: it is theirs. */
export async function exportAccount(platform: Platform, account: StoredAccount) {
  const reporterIds = await listReporterIds(platform, account)
  const [matters, told] = await Promise.all([
    presentOwnCases(platform, reporterIds),
    listToldReporters(platform, reporterIds),
  ])
  const { phone = null, openid = null } = openContact(platform.vault, account)
  const { consentVersion: version, consentedAt: at, createdAt } = account
  return {
    exportedAt: new Date().toISOString(),
    account: { phone, wechatOpenid: openid, createdAt, consent: version === null ? null : { version, at } },
    matters,
    notices: told,
  }
}
