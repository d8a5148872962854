import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import PDFDocument from 'pdfkit'

/** A sheet to draw on: pdfkit's document, with fonts that have Chinese and a way to write any text safely. */
export type Paper = {
  readonly doc: PDFKit.PDFDocument
  /** Text as the font can show it: what it lacks is spelled out by its number and never dropped. */
  readonly safe: (text: string) => string
  readonly left: number
  readonly width: number
}

export const ink = { text: '#1f2329', quiet: '#5c6370', line: '#c9ced6', blue: '#0958d9', pale: '#f3f5f8' } as const
const margin = 48

export async function openPaper({ title }: { readonly title: string }): Promise<Paper> {
  const [regular, bold] = await Promise.all([fontFile('400Regular'), fontFile('700Bold')])
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin + 16, left: margin, right: margin },
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Creator: 'e家' },
  })
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  doc.font('regular').fontSize(10).fillColor(ink.text)
  const font = coverageOf(regular)
  return { doc, safe: (text) => spellOut(text, font), left: margin, width: doc.page.width - 2 * margin }
}

/** Characters outside the font, as 〔U+20BB7〕; a blank in a name would be worse than a number. */
function spellOut(text: string, { has }: Coverage): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (character === '\n' || has(code)) return character
      return isInvisible(code) ? '' : `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`
    })
    .join('')
}

/** Controls, joiners and variation selectors have no picture of their own. */
function isInvisible(code: number): boolean {
  return code < 0x20 || code === 0x200b || code === 0x200d || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)
}

/** Ensures that so many points are left on the page. */
export function keepTogether({ doc }: Paper, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

/** A heading and the beginning of what stands under it, which need so many points together. */
export function heading(paper: Paper, text: string, needs = 70): void {
  const { doc, left, width } = paper
  keepTogether(paper, needs)
  doc.moveDown(0.8)
  const y = doc.y
  doc.rect(left, y + 2, 3, 12).fill(ink.blue)
  doc
    .font('bold')
    .fontSize(12)
    .fillColor(ink.text)
    .text(text, left + 10, y, { width: width - 10 })
  doc.font('regular').fontSize(10)
  doc.moveDown(0.4)
  doc.x = left
}

/** Reading a font of ten megabytes is done once. */
const files = new Map<string, Promise<Buffer>>()
const weights = { '400Regular': 'NotoSansSC_400Regular.ttf', '700Bold': 'NotoSansSC_700Bold.ttf' } as const

function fontFile(weight: keyof typeof weights): Promise<Buffer> {
  const known = files.get(weight)
  if (known) return known
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${weight}/${weights[weight]}`)
  const file = readFile(path)
  files.set(weight, file)
  return file
}

type Coverage = { readonly has: (code: number) => boolean }
let coverage: Coverage | undefined

function coverageOf(file: Buffer): Coverage {
  if (coverage) return coverage
  const font = create(file)
  if (!isFont(font)) throw new Error('the font file holds several fonts')
  coverage = { has: (code) => font.hasGlyphForCodePoint(code) }
  return coverage
}

function isFont(font: ReturnType<typeof create>): font is Font {
  return 'hasGlyphForCodePoint' in font
}
