import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setImmediate as nextTurn } from 'node:timers/promises'
import PdfDocument from 'pdfkit'
import { encode } from 'uqr'

export type Label = {
  readonly url: string
  readonly code: string
  /** In reading order, the first the largest: building, then entrance and room. */
  readonly title: string
  readonly subtitle: string
  readonly footer: string
}

const millimetre = 72 / 25.4
const page = { width: 210, height: 297 } as const
const card = { width: 95, height: 68 } as const
const grid = { columns: 2, rows: 4 } as const
const margin = {
  left: (page.width - grid.columns * card.width) / 2,
  top: (page.height - grid.rows * card.height) / 2,
} as const
const squareSide = 44
const smallestOneLine = 11
const perPage = grid.columns * grid.rows

/** A4 sheets of eight labels with marks to cut along; drawn page by page while they are sent, so that others get a turn. */
export async function codeSheet(labels: readonly Label[]): Promise<PDFKit.PDFDocument> {
  const pdf = new PdfDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: '', info: { Title: '楼栋二维码' } })
  pdf.registerFont('chinese', await chineseFont())
  drawPages(pdf, labels).catch((error: unknown) => pdf.destroy(error instanceof Error ? error : undefined))
  return pdf
}

async function drawPages(pdf: PDFKit.PDFDocument, labels: readonly Label[]): Promise<void> {
  for (const [at, label] of labels.entries()) {
    if (at % perPage === 0) {
      await nextTurn()
      pdf.addPage({ size: 'A4', margin: 0 })
      drawCutMarks(pdf)
    }
    const place = at % perPage
    const left = margin.left + (place % grid.columns) * card.width
    const top = margin.top + Math.floor(place / grid.columns) * card.height
    drawLabel(pdf, label, { left, top })
  }
  pdf.end()
}

type Corner = { readonly left: number; readonly top: number }

function drawLabel(pdf: PDFKit.PDFDocument, label: Label, { left, top }: Corner): void {
  drawSquare(pdf, label.url, { left: left + 5, top: top + 7 })
  const text = left + 5 + squareSide + 4
  const width = card.width - squareSide - 13
  pdf.font('chinese').fillColor('black')
  writeFitting(pdf, label.title, { left: text, top: top + 9, width, height: 20, largest: 17 })
  writeFitting(pdf, label.subtitle, { left: text, top: top + 31, width, height: 12, largest: 15 })
  writeFitting(pdf, label.footer, { left: text, top: top + 44, width, height: 8, largest: 8 })
  writeFitting(pdf, '居民扫码报事 · 工作人员扫码走访', {
    left: left + 5,
    top: top + 54,
    width: card.width - 10,
    height: 5,
    largest: 8,
  })
  writeFitting(pdf, label.code, { left: left + 5, top: top + 59, width: card.width - 10, height: 5, largest: 7 })
}

type Box = Corner & { readonly width: number; readonly height: number; readonly largest: number }

/** On one line if it is still easily read there; else as large as fits the box, never cut off. */
function writeFitting(pdf: PDFKit.PDFDocument, text: string, { left, top, width, height, largest }: Box): void {
  if (text === '') return
  const settings = { width: width * millimetre, lineGap: 0 }
  const oneLine = (pdf.fontSize(1).widthOfString(text) > 0 ? settings.width / pdf.widthOfString(text) : largest) * 0.99
  let size = oneLine >= smallestOneLine ? Math.min(largest, oneLine) : largest
  while (size > 5 && pdf.fontSize(size).heightOfString(text, settings) > height * millimetre) size -= 0.5
  pdf.fontSize(size).text(text, left * millimetre, top * millimetre, settings)
}

/** Level Q: a quarter of the square may be scratched or dirty. */
function drawSquare(pdf: PDFKit.PDFDocument, url: string, { left, top }: Corner): void {
  const { data, size } = encode(url, { ecc: 'Q', border: 4 })
  const side = (squareSide / size) * millimetre
  for (const [row, cells] of data.entries())
    for (const { from, to } of runsOf(cells))
      pdf.rect(left * millimetre + from * side, top * millimetre + row * side, (to - from) * side, side + 0.02)
  pdf.fill('black')
}

/** Dark cells that stand together, as one: half the drawing. */
function runsOf(cells: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  cells.forEach((isDark, at) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last?.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  })
  return runs
}

/** Short lines outside the labels, so that none is left on a label that was cut a little off. */
function drawCutMarks(pdf: PDFKit.PDFDocument): void {
  const [near, far] = [1.5, 6]
  pdf.lineWidth(0.3).strokeColor('#666')
  const right = margin.left + grid.columns * card.width
  const bottom = margin.top + grid.rows * card.height
  for (let column = 0; column <= grid.columns; column += 1) {
    const x = margin.left + column * card.width
    line(pdf, [x, margin.top - far], [x, margin.top - near])
    line(pdf, [x, bottom + near], [x, bottom + far])
  }
  for (let row = 0; row <= grid.rows; row += 1) {
    const y = margin.top + row * card.height
    line(pdf, [margin.left - far, y], [margin.left - near, y])
    line(pdf, [right + near, y], [right + far, y])
  }
  for (let row = 1; row < grid.rows; row += 1)
    for (let column = 1; column < grid.columns; column += 1) {
      const [x, y] = [margin.left + column * card.width, margin.top + row * card.height]
      line(pdf, [x - 2, y], [x + 2, y])
      line(pdf, [x, y - 2], [x, y + 2])
    }
}

function line(pdf: PDFKit.PDFDocument, from: readonly [number, number], to: readonly [number, number]): void {
  const [x, y] = from.map((at) => at * millimetre)
  const [endX, endY] = to.map((at) => at * millimetre)
  pdf
    .moveTo(x ?? 0, y ?? 0)
    .lineTo(endX ?? 0, endY ?? 0)
    .stroke()
}

let loading: Promise<Buffer> | undefined

/** Ten megabytes, read when the first sheet is printed. */
function chineseFont(): Promise<Buffer> {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  )
  loading ??= readFile(path)
  return loading
}
