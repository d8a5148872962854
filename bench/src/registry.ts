import { setTimeout as sleep } from 'node:timers/promises'
import { api, type ImportView } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { logIn } from '@ejia/e2e/city'
import * as z from 'zod/mini'
import type { Table } from './table.ts'
import { withCity } from './with-city.ts'

const people = 100_000
const peoplePerRoom = 2
const roomsPerBuilding = 50
const officer = '杨玉梅'
const privacyOfficer = '尤国强'
const areaCode = '350603003003'
const headers = ['网格', '楼栋', '单元', '室', '姓名', '身份证号', '联系电话', '与户主关系']

type Step = { readonly name: string; readonly seconds: number; readonly megabytes: number }

/** A file of people through the whole way in, and out again; the memory is the server's, at its highest. */
export function registryBench(): Promise<Table> {
  return withCity(async ({ url }) => {
    const { token } = await logIn(url, officer)
    const session: Session = { url, authorization: `Bearer ${token}` }
    const file = new Blob([csv()])
    const steps: Step[] = []
    const begun = await measured(session, 'upload', () => upload(session, file))
    steps.push(begun.step)
    const { id, mapping } = begun.result
    const wait = (path: string, body: object, status: ImportView['status']) => async () => {
      await send(session, `/api/registry/imports/${id}/${path}`, body)
      return settled(session, id, status)
    }
    async function run(name: string, step: ReturnType<typeof wait>): Promise<void> {
      const { step: done, result } = await measured(session, name, step)
      if (result.counts.good !== people) throw new Error(`${result.counts.rejected} rows were rejected`)
      steps.push(done)
    }
    await run('check', wait('check', { mapping }, 'checked'))
    await run('take over', wait('apply', { rows: 'all' }, 'done'))
    const file12 = await allowExport(session)
    for (const format of ['csv', 'xlsx'] as const)
      steps.push((await measured(session, `table 12, ${format}`, () => takeExport(session, file12[format]))).step)
    await run('take back', wait('undo', { reason: '测量' }, 'undone'))
    return {
      title: `Registry import and export, ${people} people, CSV of ${(file.size / 1e6).toFixed(1)} MB`,
      columns: ['step', 'seconds', 'rows a second', 'server MB at most'],
      rows: steps.map(({ name, seconds, megabytes }) => [
        name,
        seconds.toFixed(1),
        (people / seconds).toFixed(0),
        megabytes.toFixed(0),
      ]),
    }
  })
}

type Session = { readonly url: string; readonly authorization: string }

async function measured<Result>({ url }: Session, name: string, work: () => Promise<Result>) {
  let megabytes = 0
  let running = true
  const watching = (async () => {
    while (running) {
      megabytes = Math.max(megabytes, await residentMegabytes(url))
      await sleep(500)
    }
  })()
  const from = performance.now()
  try {
    const result = await work()
    return { result, step: { name, seconds: (performance.now() - from) / 1000, megabytes } }
  } finally {
    running = false
    await watching
  }
}

async function residentMegabytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0) / 1e6
}

async function upload(session: Session, file: Blob): Promise<ImportView> {
  const form = new FormData()
  form.append('file', file, 'people.csv')
  const answer = await fetch(`${session.url}/api/registry/imports?areaCode=${areaCode}`, {
    method: 'POST',
    headers: { authorization: session.authorization },
    body: form,
  })
  return read(answer)
}

async function settled(session: Session, id: string, status: ImportView['status']): Promise<ImportView> {
  for (;;) {
    const view = await send(session, `/api/registry/imports/${id}`)
    if (view.status === status) return view
    if (view.status === 'failed') throw new Error(`the import failed: ${view.failure}`)
    await sleep(200)
  }
}

/** Table 12 of the community in both formats, asked for and approved; the ids. */
async function allowExport(session: Session): Promise<Readonly<Record<'csv' | 'xlsx', string>>> {
  const { token } = await logIn(session.url, privacyOfficer)
  const ask = async (format: 'csv' | 'xlsx') => {
    const body = { table: '12', areaCode, format, purpose: '测量', legalBasis: '测量' }
    const { id } = z.parse(z.object({ id: z.string() }), await (await post(session, '', body)).json())
    await post({ ...session, authorization: `Bearer ${token}` }, `/${id}/decision`, { approved: true })
    return id
  }
  return { csv: await ask('csv'), xlsx: await ask('xlsx') }
}

async function post({ url, authorization }: Session, path: string, body: object): Promise<Response> {
  const headersOf = { authorization, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/registry/exports${path}`, {
    method: 'POST',
    headers: headersOf,
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer
}

/** Reads the file as it comes and keeps none of it. */
async function takeExport({ url, authorization }: Session, id: string): Promise<void> {
  const answer = await fetch(`${url}/api/registry/exports/${id}/file`, { headers: { authorization } })
  let bytes = 0
  for await (const part of answer.body ?? []) bytes += part.byteLength
  if (!answer.ok || bytes < people * 50) throw new Error(`${answer.status}: ${bytes} bytes`)
}

/** Asks where nothing is given, sends what is. */
async function send({ url, authorization }: Session, path: string, body?: object): Promise<ImportView> {
  const method = body === undefined ? 'GET' : 'POST'
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const headersOf = body === undefined ? { authorization } : { authorization, 'content-type': 'application/json' }
  return read(await fetch(url + path, { method, headers: headersOf, ...json }))
}

async function read(answer: Response): Promise<ImportView> {
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return z.parse(api.getRegistryImport.reply, await answer.json())
}

/** Nobody's: no county has the code 350698. */
function csv(): string {
  const lines = Array.from({ length: people }, (_, at) => {
    const room = Math.floor(at / peoplePerRoom)
    const building = Math.floor(room / roomsPerBuilding)
    const number = `${1 + (room % roomsPerBuilding)}`.padStart(2, '0')
    const day = `${1940 + (at % 70)}${String(1 + (Math.floor(at / 70) % 12)).padStart(2, '0')}${String(1 + (Math.floor(at / 840) % 28)).padStart(2, '0')}`
    const digits = `350698${day}${String(Math.floor(at / 23_520) % 1000).padStart(3, '0')}`
    const idCard = digits + registry.checkDigitOf(digits)
    const phone = `1990${at + 1_000_000}`
    const relation = at % peoplePerRoom === 0 ? '户主' : '配偶'
    return ['350603003003005', `测试新村${building + 1}栋`, '', `1${number}`, `陈${at}`, idCard, phone, relation].join(
      ',',
    )
  })
  return [headers.join(','), ...lines].join('\r\n')
}
