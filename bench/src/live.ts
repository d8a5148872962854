import { setTimeout as sleep } from 'node:timers/promises'
import { incidents } from '@ejia/contract'
import { logIn, newAddress, report } from '@ejia/e2e/city'
import { openStream } from './open-stream.ts'
import type { Table } from './table.ts'
import { percentiles } from './timing.ts'
import { withCity } from './with-city.ts'

const streams = 1000
const reports = 200
const pauseMilliseconds = 40

/** From the answer to a report until the community head's open screen hears of it, with a thousand other screens open. */
export function liveBench(): Promise<Table> {
  return withCity(async ({ url }) => {
    const followed = await Promise.all(Array.from({ length: 20 }, (_, number) => report(url, `旁边的事（${number}）`)))
    const others = Array.from({ length: streams }, (_, at) =>
      openStream(
        `${url}/api/cases/${followed[at % followed.length]?.caseCode}/live`,
        { 'x-forwarded-for': newAddress() },
        () => {},
      ),
    )
    const closing = await Promise.all(others)
    const { token, call } = await logIn(url, '陈美华')
    const heard = new Map<string, number>()
    const close = await openStream(`${url}/api/live`, { authorization: `Bearer ${token}` }, (data) => {
      const id = /"incidentId":"([^"]+)"/.exec(data)?.[1]
      if (id && !heard.has(id)) heard.set(id, performance.now())
    })
    const sent = new Map<string, { asked: number; answered: number }>()
    for (let number = 0; number < reports; number += 1) {
      const asked = performance.now()
      const { caseCode } = await report(url, `实时（${number}）`)
      sent.set(caseCode, { asked, answered: performance.now() })
      await sleep(pauseMilliseconds)
    }
    await sleep(2000)
    const codes = await codesOf(call, [...heard.keys()])
    for (const stop of [...closing, close]) stop()
    const pairs = [...heard].flatMap(([id, at]) => {
      const times = sent.get(codes.get(id) ?? '')
      return times ? [{ at, ...times }] : []
    })
    const afterAnswer = percentiles(pairs.map(({ at, answered }) => at - answered))
    const afterAsking = percentiles(pairs.map(({ at, asked }) => at - asked))
    const row = (name: string, { p50, p99 }: { p50: number; p99: number }) => [name, p50.toFixed(1), p99.toFixed(1)]
    return {
      title: `Commit → inbox, ${streams} other streams open, ${pairs.length} of ${reports} reports heard`,
      columns: ['from', 'p50 ms', 'p99 ms'],
      rows: [row('the answer to the report', afterAnswer), row('sending the report', afterAsking)],
    }
  })
}

async function codesOf(call: Awaited<ReturnType<typeof logIn>>['call'], ids: readonly string[]) {
  const codes = new Map<string, string>()
  for (const id of ids) codes.set(id, (await call(incidents.getIncident, { params: { id } })).caseCode)
  return codes
}
