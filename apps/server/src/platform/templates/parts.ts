import { Refusal } from '@ejia/domain'
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { checkArchive } from '../sheets/check-archive.ts'

/** The files within an Office file, by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

const mostUnpacked = 40 * 1024 * 1024
/** Of what is read as a tree; a form on paper is a hundredth of it. */
const mostXmlBytes = 2 * 1024 * 1024
const mostDepth = 200

/** Refuses what unpacks to too much before anything is unpacked. */
export async function openParts(file: Buffer): Promise<Map<string, Uint8Array>> {
  await checkArchive(file, { mostTotal: mostUnpacked, formulas: true })
  try {
    return new Map(Object.entries(unzipSync(file)))
  } catch (error) {
    throw new Refusal('import.unreadable', { reason: 'damaged', cause: String(error) })
  }
}

export function closeParts(parts: Parts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts)))
}

export function readXml(parts: Parts, name: string): Document {
  const bytes = parts.get(name)
  if (!bytes) throw new Refusal('import.unreadable', { reason: 'damaged' })
  if (bytes.length > mostXmlBytes) throw new Refusal('import.too-much')
  const document = parse(bytes)
  if (!document?.documentElement || isTooDeep(document.documentElement))
    throw new Refusal('import.unreadable', { reason: 'damaged' })
  return document
}

/** Nothing where it is not XML in UTF-8, which is what Office writes; a DTD could make much of little. */
function parse(bytes: Uint8Array): Document | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('<!DOCTYPE') || text.includes('\0') || /&#(x0+|0+);/i.test(text)) return undefined
    return new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml')
  } catch {
    return undefined
  }
}

/** Walks without calling itself, since that is what depth would break. */
function isTooDeep(root: Element): boolean {
  let level: Element[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostDepth) return true
    level = level.flatMap((element) => [...element.children])
  }
  return false
}

export function writeXml(parts: Map<string, Uint8Array>, name: string, document: Document): void {
  parts.set(name, strToU8(new XMLSerializer().serializeToString(document)))
}

/** Elements of this name, whatever prefix their namespace has. */
export function elementsOf(within: Document | Element, localName: string): Element[] {
  return [...within.getElementsByTagNameNS('*', localName)]
}
