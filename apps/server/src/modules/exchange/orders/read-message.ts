import { OrderMessage } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { DOMParser, Element } from '@xmldom/xmldom'
import * as z from 'zod/mini'

/** A file as a hotline writes it: an object in JSON, or a root with one element for each field in XML. */
export function readMessage(bytes: Buffer): OrderMessage {
  const text = decode(bytes).trim()
  const fields = text.startsWith('<') ? fieldsOfXml(text) : fieldsOfJson(text)
  const parsed = z.safeParse(OrderMessage, withoutEmpty(fields))
  if (parsed.success) return parsed.data
  throw new Refusal('order.unreadable', { fields: parsed.error.issues.map(({ path }) => path.join('.')).join(', ') })
}

/** UTF-8, or what Chinese systems write otherwise. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const Fields = z.record(z.string(), z.unknown())

function fieldsOfJson(text: string): Record<string, unknown> {
  try {
    return z.parse(Fields, JSON.parse(text))
  } catch {
    throw new Refusal('order.unreadable', { fields: 'JSON' })
  }
}

function fieldsOfXml(text: string): Record<string, unknown> {
  try {
    const strict = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message)
      },
    })
    const root = strict.parseFromString(text, 'text/xml').documentElement
    const elements = root ? Array.from(root.childNodes).flatMap((one) => (one instanceof Element ? [one] : [])) : []
    return Object.fromEntries(elements.map(({ tagName, textContent }) => [tagName, textContent]))
  } catch {
    throw new Refusal('order.unreadable', { fields: 'XML' })
  }
}

/** Other systems write an empty field where they know nothing. */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && !(typeof value === 'string' && value.trim() === '')),
  )
}
