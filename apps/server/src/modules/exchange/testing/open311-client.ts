import { DOMParser, Element } from '@xmldom/xmldom'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

type Fields = readonly (readonly [name: string, value: string])[]
type File = { readonly name: string; readonly bytes: Buffer }

/** What a client of the standard reads: the answer as it came, and as one format or the other. */
export type Read = {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly json: () => Record<string, unknown>[]
  readonly xml: () => XmlElement
}

/** An element with what is in it: text, or children by name. */
export type XmlElement = {
  readonly name: string
  readonly text: string
  readonly children: readonly XmlElement[]
  readonly child: (name: string) => XmlElement
}

const Rows = z.array(z.record(z.string(), z.unknown()))

/** Sends what clients send: arguments in the address, a form, or the parts of one. */
export function open311Client(app: FastifyInstance, base = '/open311/v2') {
  async function send(method: 'GET' | 'POST', path: string, rest: object = {}): Promise<Read> {
    const answer = await app.inject({ method, url: `${base}${path}`, ...rest })
    return {
      status: answer.statusCode,
      type: String(answer.headers['content-type']),
      headers: answer.headers,
      text: answer.payload,
      json: () => Rows.parse(answer.json()),
      xml: () => readXml(answer.payload),
    }
  }
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, fields: Fields, type = 'application/x-www-form-urlencoded; charset=utf-8') =>
      send('POST', path, {
        headers: { 'content-type': type },
        payload: encode(fields),
      }),
    postRaw: (path: string, type: string, payload: string | Buffer) =>
      send('POST', path, { headers: { 'content-type': type }, payload }),
    async postParts(path: string, fields: Fields, files: readonly File[]) {
      const form = new FormData()
      for (const [name, value] of fields) form.append(name, value)
      for (const { name, bytes } of files) form.append(name, new Blob([Uint8Array.from(bytes)]), `${name}.jpg`)
      const request = new Request('http://localhost/', { method: 'POST', body: form })
      const type = request.headers.get('content-type') ?? ''
      return send('POST', path, {
        headers: { 'content-type': type },
        payload: Buffer.from(await request.arrayBuffer()),
      })
    },
  }
}

export function encode(fields: Fields): string {
  const encoded = new URLSearchParams()
  for (const [name, value] of fields) encoded.append(name, value)
  return encoded.toString()
}

/** Parsed by a parser that is not ours and takes nothing that is not well formed. */
export function readXml(text: string): XmlElement {
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>'))
    throw new Error(`no declaration: ${text.slice(0, 60)}`)
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error('an entity that is none')
  const strict = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message)
    },
  })
  const root = strict.parseFromString(text, 'text/xml').documentElement
  if (!root) throw new Error('nothing in it')
  return toElement(root)
}

function toElement(node: Element): XmlElement {
  const children = Array.from(node.childNodes, (one) => (one instanceof Element ? [toElement(one)] : [])).flat()
  return {
    name: node.tagName,
    text: node.textContent ?? '',
    children,
    child(name) {
      const found = children.find((one) => one.name === name)
      if (!found) throw new Error(`<${node.tagName}> has no <${name}>`)
      return found
    },
  }
}
