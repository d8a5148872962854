import type { Element } from '@xmldom/xmldom'
import { closeParts, elementsOf, openParts, readXml, writeXml } from './parts.ts'

const written = /^word\/(document|header\d*|footer\d*)\.xml$/
/** `{姓名}` or `【姓名】`, as people write it. */
const tag = /\{\s*([^{}]{1,60}?)\s*\}|【\s*([^【】]{1,60}?)\s*】/g

/** The tags of a Word template, each once, in their order. */
export async function listTags(template: Buffer): Promise<string[]> {
  const parts = await openParts(template)
  const names = [...parts.keys()].filter((name) => written.test(name))
  const texts = names.flatMap((name) =>
    elementsOf(readXml(parts, name), 'p').map((paragraph) => textOf(textsIn(paragraph))),
  )
  return [...new Set(texts.flatMap((text) => [...text.matchAll(tag)].map(nameIn)))]
}

/** The department's own document with its tags replaced; each takes the look of the text it begins in. */
export async function fillDocument(template: Buffer, values: ReadonlyMap<string, string>): Promise<Buffer> {
  const parts = await openParts(template)
  for (const name of [...parts.keys()].filter((one) => written.test(one))) {
    const document = readXml(parts, name)
    for (const paragraph of elementsOf(document, 'p')) fillParagraph(paragraph, values)
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
    replace(texts, { from, to: from + match[0].length, by: values.get(nameIn(match)) ?? '' })
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
