import { request as askHttp, type IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'
import { createInterface } from 'node:readline'
import { Refusal } from '@ejia/domain'
import { publicLookup, readTable } from '../../../platform/index.ts'
import type { Origin } from './find-origin.ts'
import { readTableRecords } from './read-table-records.ts'

type Json = Extract<Origin, { kind: 'json' }>
type Record = Readonly<{ [name: string]: unknown }>

const milliseconds = 120_000
const mostBytes = 64 * 1024 * 1024
const mostPages = 10_000
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The list that an interface answers: JSON, page by page where the address counts pages, or a line for each row; or a
 * file of CSV or Excel, which says so by its type.
 */
export async function* fetchJson(origin: Json): AsyncGenerator<Record> {
  const isPaged = origin.address.includes('{page}')
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await ask(origin, origin.address.replaceAll('{page}', String(page)))
    let count = 0
    for await (const record of recordsIn(answer, origin.listPath)) {
      count += 1
      yield record
    }
    if (!isPaged || count === 0) return
  }
}

/** Nobody is followed elsewhere: a redirection could lead inside, and take the token along. */
async function ask({ token, isNamed }: Json, address: string): Promise<IncomingMessage> {
  const url = new URL(address)
  const send = url.protocol === 'https:' ? askHttps : askHttp
  const options = {
    agent: false,
    signal: AbortSignal.timeout(milliseconds),
    headers: {
      accept: `application/json, application/x-ndjson, text/csv, ${workbook}`,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(isNamed ? {} : { lookup: publicLookup }),
  }
  const answer = await new Promise<IncomingMessage>((settle, fail) => {
    send(url, options, settle).on('error', fail).end()
  }).catch((error: unknown) => {
    throw unreachable(error instanceof Error && 'code' in error ? String(error.code) : 'no answer')
  })
  if (answer.statusCode === 200) return answer
  answer.destroy()
  throw unreachable(`HTTP ${answer.statusCode ?? 0}`)
}

async function* recordsIn(answer: IncomingMessage, listPath: string): AsyncGenerator<Record> {
  const type = answer.headers['content-type'] ?? ''
  if (type.includes('text/csv') || type.includes(workbook)) {
    const table = await readTable(await readBytes(answer))
    for await (const cells of readTableRecords(table)) yield Object.fromEntries(cells)
    return
  }
  if (type.includes('ndjson')) {
    for await (const line of createInterface({ input: answer, crlfDelay: Infinity }))
      if (line.trim() !== '') yield asRecord(parse(line))
    return
  }
  const list = valueAt(parse((await readBytes(answer)).toString('utf8')), listPath)
  if (!Array.isArray(list)) throw unreachable('no list')
  for (const one of list) yield asRecord(one)
}

async function readBytes(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer) {
    if (!Buffer.isBuffer(part)) continue
    size += part.length
    if (size > mostBytes) throw unreachable('too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreachable('not JSON')
  }
}

/** `data.items` leads from one name to the next. */
function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value
  let found = value
  for (const name of path.split('.')) found = isRecord(found) ? found[name] : undefined
  return found
}

function asRecord(value: unknown): Record {
  if (!isRecord(value)) throw unreachable('rows without names')
  return value
}

function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unreachable(reason: string): Refusal {
  return new Refusal('inbound.unreachable', { reason })
}
