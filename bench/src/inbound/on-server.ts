import { setTimeout as sleep } from 'node:timers/promises'
import { accounts, type InboundRun, inbound } from '@ejia/contract'
import { logIn } from '@ejia/e2e/city'
import { areaCode, officer, openSession, sendFile, takeOver } from '../registry/imports.ts'
import { measured } from '../registry/measured.ts'
import { type MadeUp, madeUpPeople, peopleFile, tableFile } from '../registry/people-file.ts'
import type { Table } from '../table.ts'
import { withCity } from '../with-city.ts'

const department = '何俊杰'
const meanings = { 姓名: 'name', 身份证号: 'idCard', 出生: 'birthOn', 电话: 'phone' } as const

/** A list of a department through the server: of those it names a third each by id card, by phone and by birth date. */
export function inboundOnServer(people: number, rows: number): Promise<Table> {
  return withCity(async ({ url }) => {
    const session = await openSession(url)
    await takeOver(session, peopleFile(people))
    const sourceId = await addSource(url)
    const list = listFile(people, rows)
    const { call } = await logIn(url, officer)
    const { result, seconds, megabytes } = await measured(url, async () => {
      await sendFile(session, `/api/inbound/sources/${sourceId}/files`, list)
      for (;;) {
        const [run] = await call(inbound.listInboundRuns, { params: { id: sourceId } })
        if (run && run.status !== 'fetching' && run.status !== 'taking') return checked(run)
        await sleep(200)
      }
    })
    const { matched, asked, rejected } = result.counts
    return {
      title: `A list of ${rows} rows against ${people} people on record`,
      columns: ['seconds', 'rows a second', 'server MB at most', 'matched', 'asked', 'rejected'],
      rows: [
        [
          seconds.toFixed(1),
          (rows / seconds).toFixed(0),
          megabytes.toFixed(0),
          ...[matched, asked, rejected].map(String),
        ],
      ],
    }
  })
}

function checked(run: InboundRun): InboundRun {
  if (run.status !== 'done') throw new Error(`the run is ${run.status}: ${run.failure}`)
  return run
}

function listFile(people: number, rows: number): Blob {
  const step = Math.max(1, Math.floor(people / rows))
  const lines: string[][] = []
  let at = 0
  for (const { name, idCard, bornOn, phone } of madeUpPeople(Math.min(people, rows * step))) {
    if (at % step === 0) lines.push(lineOf(lines.length % 3, { name, idCard, bornOn, phone }))
    at += 1
  }
  return tableFile(Object.keys(meanings), lines)
}

function lineOf(kind: number, { name, idCard, bornOn, phone }: Pick<MadeUp, 'name' | 'idCard' | 'bornOn' | 'phone'>) {
  return kind === 0 ? [name, idCard, '', ''] : [name, '', bornOn, kind === 1 ? phone : '']
}

async function addSource(url: string): Promise<string> {
  const me = await (await logIn(url, department)).call(accounts.getMe, {})
  const [unit] = me.memberships.map((held) => held.unit)
  if (!unit) throw new Error('nobody of a department')
  const { call } = await logIn(url, officer)
  const { id } = await call(inbound.addInboundSource, {
    body: {
      name: '测量',
      areaCode,
      unitId: unit.id,
      legalBasis: '测量',
      kind: 'file',
      connection: null,
      address: '',
      listPath: '',
      columns: Object.entries(meanings).map(([name, meaning]) => ({ name, meaning })),
      registersNew: false,
      schedule: null,
      isOn: true,
      reason: '测量',
    },
  })
  return id
}
