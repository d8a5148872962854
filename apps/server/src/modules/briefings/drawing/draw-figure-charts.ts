import type { BriefingFacts } from '@ejia/contract'
import { ink, keepTogether, type Paper } from '../../../platform/paper/index.ts'

type Figure = BriefingFacts['figures'][number]

const perRow = 3
const gap = 14
const height = 62
const axis = 26

/** The shares of the last thirteen months from 0 to 100 %, each month with its range; a month without cases is a gap. */
export function drawFigureCharts(paper: Paper, figures: readonly Figure[]): void {
  const drawn = figures.filter(({ unit, months }) => unit === 'share' && months.some(({ value }) => value !== null))
  const wide = (paper.width - gap * (perRow - 1)) / perRow
  for (let at = 0; at < drawn.length; at += perRow) {
    keepTogether(paper, height + 52)
    const top = paper.doc.y + 4
    drawn.slice(at, at + perRow).forEach((figure, column) => {
      drawChart(paper, figure, { left: paper.left + column * (wide + gap), top, wide })
    })
    paper.doc.x = paper.left
    paper.doc.y = top + height + 38
  }
  paper.doc.fontSize(10).fillColor(ink.text)
}

type Frame = { readonly left: number; readonly top: number; readonly wide: number }

function drawChart({ doc, safe }: Paper, { name, months }: Figure, { left, top, wide }: Frame): void {
  const from = top + 16
  const y = (share: number) => from + (1 - share) * height
  const step = (wide - axis) / months.length
  const x = (at: number) => left + axis + (at + 0.5) * step
  doc.font('bold').fontSize(9).fillColor(ink.text).text(safe(name), left, top, { width: wide, lineBreak: false })
  doc.font('regular').fontSize(7).fillColor(ink.quiet)
  for (const mark of [0, 0.5, 1]) {
    doc
      .moveTo(left + axis, y(mark))
      .lineTo(left + wide, y(mark))
      .lineWidth(0.5)
      .stroke(ink.line)
    doc.text(`${mark * 100}%`, left, y(mark) - 4, { width: axis - 4, align: 'right', lineBreak: false })
  }
  months.forEach(({ value, low, high }, at) => {
    if (value === null) return
    if (low !== null && high !== null)
      doc
        .fillOpacity(0.2)
        .rect(x(at) - step * 0.3, y(high), step * 0.6, Math.max(1, y(low) - y(high)))
        .fill(ink.blue)
        .fillOpacity(1)
    doc.circle(x(at), y(value), 2).fill(ink.blue)
  })
  doc.fillColor(ink.quiet)
  doc.text(months[0]?.month ?? '', left + axis, from + height + 3, { width: 60, lineBreak: false })
  doc.text(months.at(-1)?.month ?? '', left, from + height + 3, { width: wide, align: 'right', lineBreak: false })
}
