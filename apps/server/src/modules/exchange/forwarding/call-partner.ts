import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { DOMParser, Element } from '@xmldom/xmldom'
import { type Platform, publicLookup } from '../../../platform/index.ts'
import type { StoredPartner } from '../store/partners.ts'

const milliseconds = 20_000
const bytesAtMost = 2_000_000

type Fields = readonly (readonly [name: string, value: string])[]

/** What one element of a list says, by the names of its children. */
export type Entry = Readonly<Record<string, string>>

/** The other system understood and will not; asking again changes nothing. */
export type Refused = { readonly refused: string }

/** Asks in XML, which every server of the standard must speak. What may be otherwise later is thrown. */
export async function callPartner(
  platform: Platform,
  partner: StoredPartner,
  { path, query = [], form }: { readonly path: string; readonly query?: Fields; readonly form?: Fields },
): Promise<readonly Entry[] | Refused> {
  const url = new URL(`${partner.endpoint}${path}`)
  const jurisdiction = partner.jurisdictionId === null ? [] : [['jurisdiction_id', partner.jurisdictionId] as const]
  for (const [name, value] of [...jurisdiction, ...query]) url.searchParams.set(name, value)
  const key = ['api_key', platform.vault.open(partner.keySealed, partner.id)] as const
  const body = form && new URLSearchParams(Object.fromEntries([key, ...jurisdiction, ...form]))
  const { status, text } = await send(platform, url, body?.toString())
  if (status >= 500 || status === 429 || status === 408) throw new Error(`${partner.name} answered ${status}`)
  const entries = readEntries(text)
  if (status >= 200 && status < 300) return entries
  return { refused: entries[0]?.['description'] || `HTTP ${status}` }
}

async function send(
  { config }: Platform,
  url: URL,
  body: string | undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  const lookup = config.push.privateHosts ? undefined : publicLookup
  // A bare address is not looked up, so it could lead inside.
  if (lookup && isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) throw new Error('an address without a name')
  const response = await new Promise<IncomingMessage>((settle, fail) => {
    const open = url.protocol === 'https:' ? requestHttps : requestHttp
    const sent: ClientRequest = open(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        agent: false,
        signal: AbortSignal.timeout(milliseconds),
        headers: body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        ...(lookup ? { lookup } : {}),
      },
      settle,
    )
    sent.on('error', fail).end(body)
  })
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    if (!Buffer.isBuffer(part)) continue
    size += part.length
    if (size > bytesAtMost) throw new Error('an answer without end')
    parts.push(part)
  }
  return { status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }
}

/** `<requests><request><id>…`: one entry for each child of the root. */
function readEntries(text: string): Entry[] {
  const parser = new DOMParser({ onError: () => undefined })
  const root = parser.parseFromString(text.trim() === '' ? '<none/>' : text, 'text/xml').documentElement
  return childrenOf(root ?? undefined).map((entry) =>
    Object.fromEntries(childrenOf(entry).map((field) => [field.tagName, (field.textContent ?? '').trim()])),
  )
}

function childrenOf(node: Element | undefined): Element[] {
  return node ? Array.from(node.childNodes).flatMap((one) => (one instanceof Element ? [one] : [])) : []
}
