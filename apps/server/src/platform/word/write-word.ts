import { type Zippable, zipSync } from 'fflate'
import { escapeXml } from './escape-xml.ts'
import { documentXml, footerXml, stylesXml, type WordBlock } from './word-xml.ts'

type WordDocument = {
  readonly title: string
  readonly blocks: readonly WordBlock[]
  /** At the foot of every page, before its number. */
  readonly foot: string
}

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A Word document that can be edited, with Chinese fonts as offices have them; the same content makes the same bytes. */
export function writeWord({ title, blocks, foot }: WordDocument): Buffer {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      ['rId1', `${type}/officeDocument`, 'word/document.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': coreXml(title),
    'word/_rels/document.xml.rels': relations([
      ['rId1', `${type}/styles`, 'styles.xml'],
      ['rId2', `${type}/footer`, 'footer1.xml'],
    ]),
    'word/document.xml': head + documentXml(blocks),
    'word/styles.xml': head + stylesXml,
    'word/footer1.xml': head + footerXml(foot),
  }
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, [Buffer.from(xml, 'utf8'), { mtime: '1990-01-01' }]]),
  )
  return Buffer.from(zipSync(files))
}

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function coreXml(title: string): string {
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>e家</dc:creator></cp:coreProperties>`
}
