import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { accounts, apiKeys, grants } from '@ejia/contract'
import { callTo, logIn } from '@ejia/e2e/city'
import type { Table } from './table.ts'
import { type BenchCity, withCity } from './with-city.ts'

const events = 5000
const page = 100
const asker = '何俊杰'
const owner = '尤国强'
const keeper = '童建新'

/** What a department's system reads of the changes of its people, by pages and when it is told of each. */
export function feedBench(): Promise<Table> {
  return withCity(async (city) => {
    const { id, unitId } = await grant(city)
    const { rowCount } = await city.database.query(
      `insert into grants.change (grant_id, person_id, kind, items)
       select $1, person_id, 'changed', array['person.phone']
       from generate_series(1, $2::int) as number
         join lateral (
           select person_id from registry.residence where ended_at is null order by person_id offset number % 500 limit 1
         ) as someone on true`,
      [id, events],
    )
    const read = await readAll(city, { id, unitId })
    const told = await tellAll(city, id)
    const line = (name: string, seconds: number, calls: number) => [
      name,
      seconds.toFixed(1),
      (calls / seconds).toFixed(1),
      ((rowCount ?? 0) / seconds).toFixed(0),
    ]
    return {
      title: `Change feed of a grant, ${rowCount} events of 500 people`,
      columns: ['way', 'seconds', 'calls a second', 'events a second'],
      rows: [
        line(`read by pages of ${page}`, read.seconds, read.pages),
        line('told one by one, signed, over loopback', told, events),
      ],
    }
  })
}

async function grant({ url }: BenchCity) {
  const { call } = await logIn(url, asker)
  const me = await call(accounts.getMe, {})
  const [unit] = me.memberships.map((held) => held.unit)
  if (!unit) throw new Error('nobody of a department')
  const body = {
    unitId: unit.id,
    items: ['person.name', 'person.phone', 'person.livingAddress'],
    areaCode: unit.areaCode,
    purpose: '测量',
    legalBasis: '测量',
    until: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    clear: true,
  }
  const [asked] = await call(grants.requestGrant, { body })
  if (!asked) throw new Error('nothing was asked')
  const decider = await logIn(url, owner)
  await decider.call(grants.decideGrant, { params: { id: asked.id }, body: { approved: true } })
  return { id: asked.id, unitId: unit.id }
}

async function readAll({ url }: BenchCity, { id, unitId }: { readonly id: string; readonly unitId: string }) {
  const { call } = await logIn(url, keeper)
  const given = { name: '测量', contact: '测量', scopes: ['records.read' as const], areaCode: null, validUntil: null }
  const { secret } = await call(apiKeys.createApiKey, { body: { ...given, unitId, perMinute: 6000, reason: '测量' } })
  const system = callTo(url, secret)
  const from = performance.now()
  let [after, pages, seen] = ['0', 0, 0]
  for (let more = true; more; pages += 1) {
    const answer = await system(grants.listGrantChanges, { params: { id }, query: { after, limit: page } })
    ;({ cursor: after, more } = answer)
    seen += answer.events.length
  }
  if (seen !== events) throw new Error(`${seen} of ${events} events came`)
  return { pages, seconds: (performance.now() - from) / 1000 }
}

async function tellAll({ url, database }: BenchCity, id: string): Promise<number> {
  const seen = new Set<string>()
  const server = createServer((request, response) => {
    seen.add(String(request.headers['webhook-id']))
    request.resume()
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const { call } = await logIn(url, asker)
  const body = { url: `http://127.0.0.1:${port}/`, reason: '测量' }
  await call(grants.setGrantWebhook, { params: { id }, body })
  const from = performance.now()
  await database.query('update grants.webhook set position = 0 where grant_id = $1', [id])
  while (seen.size < events) await sleep(50)
  server.close()
  return (performance.now() - from) / 1000
}
