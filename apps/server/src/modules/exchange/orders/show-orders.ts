import { orders as contract, type OrderFault, type OrderView } from '@ejia/contract'
import { accounts } from '@ejia/domain'
import { listTelling, type Platform, type StaffCaller, wholeList } from '../../../platform/index.ts'
import { findCity } from '../../areas/index.ts'
import { listMatterStates } from '../../incidents/index.ts'
import { listKeys } from '../store/keys.ts'
import { listFaults, type StoredMessage } from '../store/order-messages.ts'
import { findOrder, listWorkOrders, type WorkOrder } from '../store/orders.ts'
import { webhookTable } from '../store/webhooks.ts'

type By = StaffCaller['actor']

const shown = 200

export async function listOrderViews(platform: Platform, by: By): Promise<OrderView[]> {
  return present(platform, by, await listWorkOrders(platform.database, scopesOf(by), shown))
}

/** All that the screen lists and what lies beyond, their matters read some at a time. */
export async function* everyOrder(platform: Platform, by: By): AsyncGenerator<OrderView> {
  const found = await listWorkOrders(platform.database, scopesOf(by), wholeList)
  for (let at = 0; at < found.length; at += shown) yield* await present(platform, by, found.slice(at, at + shown))
}

/** Confidential matters are not listed here; whoever is cleared has them on their desk. */
async function present({ database }: Platform, by: By, found: readonly WorkOrder[]): Promise<OrderView[]> {
  const [states, keys, telling] = await Promise.all([
    listMatterStates(
      database,
      found.map(({ incidentId }) => incidentId),
    ),
    listKeys(database),
    listTelling(database, webhookTable),
  ])
  const nameOf = new Map(keys.map(({ id, name }) => [id, name]))
  return found.flatMap(({ keyId, orderNo, incidentId, receivedAt }) => {
    const state = states.find(({ id }) => id === incidentId)
    if (!state || state.confidential || !isWithin(by, state.place.areaCode)) return []
    const { caseCode, stage } = state
    const systemName = nameOf.get(keyId) ?? ''
    return [{ orderNo, systemName, incidentId, caseCode, stage, receivedAt, telling: telling.get(keyId) ?? 'none' }]
  })
}

/** The administrator sees all; a centre what concerns a matter of its area, or a system that reaches no further. */
export async function listOrderFaultViews(platform: Platform, by: By, most = shown): Promise<OrderFault[]> {
  const { database } = platform
  const [faults, keys, city] = await Promise.all([listFaults(database, most), listKeys(database), findCity(database)])
  const byId = new Map(keys.map((key) => [key.id, key]))
  const isAll = by.memberships.some(({ role }) => role === 'systemAdministrator')
  const shown = await Promise.all(
    faults.map(async (fault) => {
      const key = byId.get(fault.keyId)
      const reach = key?.areaCode ?? city?.code ?? ''
      const isShown = isAll || isWithin(by, reach) || isWithin(by, await areaOf(platform, fault))
      return isShown ? [view(fault, key?.name ?? '')] : []
    }),
  )
  return shown.flat()
}

async function areaOf({ database }: Platform, { keyId, orderNo }: StoredMessage): Promise<string> {
  const order = orderNo === null ? undefined : await findOrder(database, keyId, orderNo)
  return order?.areaCode ?? ''
}

function view({ keyId: _, state, fault, ...rest }: StoredMessage, systemName: string): OrderFault {
  return { ...rest, state: state === 'waiting' ? state : 'rejected', fault: fault ?? '', systemName }
}

function scopesOf({ memberships }: By): string[] {
  const { roles } = contract.listOrders.access
  return memberships.filter(({ role }) => roles.some((one) => one === role)).map(({ areaCode }) => areaCode)
}

function isWithin(by: By, areaCode: string): boolean {
  return areaCode !== '' && scopesOf(by).some((scope) => accounts.isWithinScope(scope, areaCode))
}
