import type { OrderEvent } from '@ejia/contract'
import { incidents as domain } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { cityUnits } from '../../accounts/index.ts'
import { readLogs } from '../../incidents/index.ts'
import { listOwnWords } from '../store/order-messages.ts'
import { listOrdersOfMatters, type OrderOfMatter } from '../store/orders.ts'

type Asked = { readonly keyId: string; readonly incidentIds: readonly string[]; readonly source: string }

/** What a hotline is told at each step of its work orders, read anew from the logs: what was hidden since is hidden. */
export async function orderEvents(
  platform: Platform,
  { keyId, incidentIds, source }: Asked,
): Promise<(incidentId: string, version: number) => readonly OrderEvent[]> {
  const { database } = platform
  const orders = await listOrdersOfMatters(database, keyId, incidentIds)
  const [logs, own, units] = await Promise.all([
    readLogs(
      database,
      orders.map(({ matterId }) => matterId),
    ),
    listOwnWords(
      database,
      keyId,
      orders.map(({ orderNo }) => orderNo),
    ),
    cityUnits(database),
  ])
  const nameOf = (unitId: string | undefined) => units.find(({ id }) => id === unitId)?.name ?? ''
  const told = orders.flatMap((order) => {
    const read = logs.get(order.matterId)
    if (!read) return []
    const theirs = new Set(read.commandIds.flatMap((id, index) => (own.has(id) ? [index + 1] : [])))
    return domain
      .orderNews({ ...read, reporterId: order.reporterId, theirs })
      .filter(({ version }) => version > order.afterVersion)
      .map((news) => ({
        at: `${order.matterId} ${news.version}`,
        event: eventOf(order, news, { source, caseCode: read.incident.caseCode, unitName: nameOf(news.unitId) }),
      }))
  })
  const byStep = Map.groupBy(told, ({ at }) => at)
  return (incidentId, version) => (byStep.get(`${incidentId} ${version}`) ?? []).map(({ event }) => event)
}

type Named = { readonly source: string; readonly caseCode: string; readonly unitName: string }

function eventOf(
  { orderNo }: OrderOfMatter,
  news: domain.OrderNews,
  { source, caseCode, unitName }: Named,
): OrderEvent {
  const { state, version, at, text, more, until, outcome } = news
  return {
    specversion: '1.0',
    id: `${caseCode}-${version}-${orderNo}`,
    source,
    type: `ejia.order.${state}`,
    subject: orderNo,
    time: at,
    datacontenttype: 'application/json',
    data: {
      orderNo,
      caseCode,
      state,
      unitName,
      text: text ?? '',
      more: more ?? '',
      until: until ?? null,
      outcome: outcome ?? null,
    },
  }
}
