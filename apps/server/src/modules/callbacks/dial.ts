import { type incidents, Refusal } from '@ejia/domain'
import type { Config } from '../../config.ts'
import { type Platform, recordAudit, type StaffCaller } from '../../platform/index.ts'
import { listStaff } from '../accounts/index.ts'
import { readAs, readChanges, readReporterContact } from '../incidents/index.ts'
import { getDraw } from './scope.ts'

type Asked = { readonly id: string; readonly callId: string }

const withinMilliseconds = 10_000

/** Connects the two, so that no number is seen; without a telephone system the number is shown, on the audit trail. */
export async function dialReporter(
  platform: Platform,
  by: StaffCaller['actor'],
  { id, callId }: Asked,
): Promise<{ phone: string | null }> {
  const { database, config } = platform
  const draw = await getDraw(database, by, id)
  if (!draw.sample.includes(callId)) throw new Refusal('callback.unknown')
  await readAs(platform, by).checkVisible(callId)
  const { after } = (await readChanges(database, [callId]))(callId)({ after: 0 }) ?? {}
  const asked = after?.reporters.find(({ kind }: incidents.Reporter) => kind === 'resident')
  const contact = asked && (await readReporterContact(platform, asked.reporterId))
  if (contact?.phone === undefined || !after) throw new Refusal('callback.no-number')
  const trail = { personId: by.personId, subject: callId, facts: { draw: id } }
  if (config.telephone === undefined) {
    await recordAudit(database, { action: 'callback.number-shown', ...trail })
    return { phone: contact.phone }
  }
  const staff = await listStaff(database, { unitIds: [], personIds: [by.personId] })
  const self = staff.find(({ personId }) => personId === by.personId)
  await connect(config.telephone, { from: self?.phone ?? '', to: contact.phone, reference: after.caseCode })
  await recordAudit(database, { action: 'callback.dialled', ...trail })
  return { phone: null }
}

type Line = { readonly from: string; readonly to: string; readonly reference: string }

async function connect({ url, key }: NonNullable<Config['telephone']>, line: Line): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(line),
    signal: AbortSignal.timeout(withinMilliseconds),
  }).catch(() => undefined)
  if (!answer?.ok) throw new Refusal('callback.not-dialled')
}
