import { ink, keepTogether, type Paper } from '../../../platform/paper/index.ts'

export type Table = {
  readonly columns: readonly { readonly title: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}

const pad = 5

/** Rows are kept whole; on a new page the head is drawn again. */
export function drawTable(paper: Paper, { columns, rows }: Table): void {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / all) * paper.width)
  const head = columns.map(({ title }) => title)
  keepTogether(paper, 60)
  drawRow(paper, { cells: head, widths, isHead: true })
  for (const cells of rows) {
    const page = paper.doc.page
    keepTogether(paper, heightOf(paper, cells, widths))
    if (paper.doc.page !== page) drawRow(paper, { cells: head, widths, isHead: true })
    drawRow(paper, { cells, widths, isHead: false })
  }
  paper.doc.moveDown(0.4)
  paper.doc.x = paper.left
}

type Row = { readonly cells: readonly string[]; readonly widths: readonly number[]; readonly isHead: boolean }

function drawRow(paper: Paper, { cells, widths, isHead }: Row): void {
  const { doc, left, width } = paper
  const top = doc.y
  const height = heightOf(paper, cells, widths)
  if (isHead) doc.rect(left, top, width, height).fill(ink.pale)
  doc.font(isHead ? 'bold' : 'regular').fontSize(9.5)
  let x = left
  cells.forEach((cell, at) => {
    const room = widths[at] ?? 0
    doc.fillColor(ink.text).text(paper.safe(cell), x + pad, top + pad, { width: room - 2 * pad })
    x += room
  })
  doc
    .moveTo(left, top + height)
    .lineTo(left + width, top + height)
    .lineWidth(0.6)
    .stroke(ink.line)
  doc.font('regular').fontSize(10)
  doc.y = top + height
}

function heightOf({ doc, safe }: Paper, cells: readonly string[], widths: readonly number[]): number {
  doc.fontSize(9.5)
  const heights = cells.map((cell, at) => doc.heightOfString(safe(cell), { width: (widths[at] ?? 0) - 2 * pad }))
  return Math.max(...heights, 10) + 2 * pad
}
