import type { api, InputOf, RoutingAlarm } from '@ejia/contract'
import * as z from 'zod/mini'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { addAlarm, Failure, listOpenAlarms, settleAlarms } from '../store/alarms.ts'
import type { By } from '../write-setting.ts'

/** The job that a report brings along whose rule could not be followed, in the transaction of the report. */
export const routingFailedTask = 'dispatch.routing-failed'

export async function raiseAlarm({ database }: Platform, payload: unknown): Promise<void> {
  await addAlarm(database, z.parse(Failure, payload))
}

export async function listAlarms({ database }: Platform, by: By, most: number): Promise<RoutingAlarm[]> {
  const [open, areaName] = await Promise.all([
    listOpenAlarms(database, { within: areasOf(by), most }),
    areaNamer(database),
  ])
  return open.map(({ street, ...alarm }) => ({ ...alarm, area: { code: street, name: areaName(street) } }))
}

/** Those of one rule and cause in the caller's area. */
export async function settleAlarm(
  { database }: Platform,
  by: By,
  { ruleId, fault, note }: InputOf<typeof api.settleRoutingAlarm>['body'],
): Promise<number> {
  return transaction(database, async (tx) => {
    const settled = await settleAlarms(tx, { ruleId, fault, by: by.personId, within: areasOf(by) })
    const facts = { fault, note, matters: settled }
    if (settled > 0)
      await recordAudit(tx, { action: 'routing.alarm-settled', personId: by.personId, subject: ruleId, facts })
    return settled
  })
}

function areasOf({ memberships }: By): string[] {
  const looksAfter = ({ role, unitKind }: By['memberships'][number]) =>
    role === 'systemAdministrator' || (unitKind === 'centre' && (role === 'dispatcher' || role === 'supervisor'))
  return memberships.filter(looksAfter).map(({ areaCode }) => areaCode)
}
