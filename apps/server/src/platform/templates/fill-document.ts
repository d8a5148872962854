import { Refusal } from '@ejia/domain'
import type { Document, Element } from '@xmldom/xmldom'
import { heldByXml } from '../word/index.ts'
import { closeParts, elementsOf, openParts, readXml, writeXml } from './parts.ts'

const written = /^word\/(document|header\d*|footer\d*)\.xml$/
/** `{姓名}` or `【姓名】`, as people write it. */
const tag = /\{([^{}]{1,80})\}|【([^【】]{1,80})】/g

const mostTags = 300

/** The tags of a Word template, each once, in their order. */
export async function listTags(template: Buffer): Promise<string[]> {
  const parts = await openParts(template)
  const names = [...parts.keys()].filter((name) => written.test(name))
  const texts = names.flatMap((name) =>
    elementsOf(readXml(parts, name), 'p').map((paragraph) => textOf(textsIn(paragraph))),
  )
  const tags = [...new Set(texts.flatMap((text) => [...text.matchAll(tag)].map(nameIn)))].filter((name) => name !== '')
  if (tags.length > mostTags) throw new Refusal('import.too-much')
  return tags
}

/** The department's own document with its tags replaced; each takes the look of the text it begins in. */
export async function fillDocument(
  template: Buffer,
  values: ReadonlyMap<string, string>,
  footer: string,
): Promise<Buffer> {
  const parts = await openParts(template)
  for (const name of [...parts.keys()].filter((one) => written.test(one))) {
    const document = readXml(parts, name)
    for (const paragraph of elementsOf(document, 'p')) fillParagraph(paragraph, values)
    if (name === 'word/document.xml') markEnd(document, footer)
    writeXml(parts, name, document)
  }
  return closeParts(parts)
}

/** Word cuts a text into pieces wherever it likes, also within a tag. */
function fillParagraph(paragraph: Element, values: ReadonlyMap<string, string>): void {
  const texts = textsIn(paragraph)
  const whole = textOf(texts)
  const found = [...whole.matchAll(tag)].filter((match) => values.has(nameIn(match)))
  for (const match of found.toReversed()) {
    const from = match.index
    replace(texts, { from, to: from + match[0].length, by: heldByXml(values.get(nameIn(match)) ?? '') })
  }
}

type Replacement = { readonly from: number; readonly to: number; readonly by: string }

function replace(texts: readonly Element[], { from, to, by }: Replacement): void {
  let start = 0
  let isWritten = false
  for (const element of texts) {
    const text = element.textContent ?? ''
    const end = start + text.length
    if (from < end && to > start) {
      const kept =
        text.slice(0, Math.max(0, from - start)) + (isWritten ? '' : by) + text.slice(Math.max(0, to - start))
      element.textContent = kept
      element.setAttribute('xml:space', 'preserve')
      isWritten = true
    }
    start = end
  }
}

/** Who took it, when and for what, small below everything else. */
function markEnd(document: Document, footer: string): void {
  const [body] = elementsOf(document, 'body')
  if (!body || footer === '') return
  const made = (name: string) =>
    document.createElementNS(body.namespaceURI, body.prefix ? `${body.prefix}:${name}` : name)
  const size = made('sz')
  size.setAttributeNS(body.namespaceURI, size.prefix ? `${size.prefix}:val` : 'val', '14')
  const look = made('rPr')
  look.appendChild(size)
  const text = made('t')
  text.textContent = heldByXml(footer)
  const run = made('r')
  run.appendChild(look)
  run.appendChild(text)
  const paragraph = made('p')
  paragraph.appendChild(run)
  body.insertBefore(paragraph, [...body.children].find(({ localName }) => localName === 'sectPr') ?? null)
}

/** Of the paragraph itself, not of a box that hangs on it. */
function textsIn(paragraph: Element): Element[] {
  return elementsOf(paragraph, 't').filter((element) => {
    let node = element.parentNode
    while (node && !('localName' in node && node.localName === 'p')) node = node.parentNode
    return node === paragraph
  })
}

function textOf(texts: readonly Element[]): string {
  return texts.map(({ textContent }) => textContent ?? '').join('')
}

function nameIn(match: RegExpMatchArray): string {
  return (match[1] ?? match[2] ?? '').trim()
}
