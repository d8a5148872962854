import { Refusal } from '@ejia/domain'
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { checkArchive } from '../sheets/check-archive.ts'

/** The files within an Office file, by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

const mostUnpacked = 40 * 1024 * 1024

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
  const text = strFromU8(bytes)
  if (text.includes('<!DOCTYPE')) throw new Refusal('import.unreadable', { reason: 'damaged' })
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml')
  } catch {
    throw new Refusal('import.unreadable', { reason: 'damaged' })
  }
}

export function writeXml(parts: Map<string, Uint8Array>, name: string, document: Document): void {
  parts.set(name, strToU8(new XMLSerializer().serializeToString(document)))
}

/** Elements of this name, whatever prefix their namespace has. */
export function elementsOf(within: Document | Element, localName: string): Element[] {
  return [...within.getElementsByTagNameNS('*', localName)]
}
