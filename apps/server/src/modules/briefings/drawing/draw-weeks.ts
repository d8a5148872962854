import type { BriefingFacts } from '@ejia/contract'
import { ink, keepTogether, type Paper } from '../../../platform/paper/index.ts'

const height = 92
const axis = 34

/** One bar a week for all kinds together, from nothing up, the last four in full colour: how much work there was. */
export function drawWeeks(paper: Paper, kinds: BriefingFacts['kinds']): void {
  const weeks = (kinds[0]?.weeks ?? []).map((_, week) => kinds.reduce((sum, one) => sum + (one.weeks[week] ?? 0), 0))
  if (weeks.length === 0) return
  const { doc, left, width } = paper
  keepTogether(paper, height + 40)
  doc.moveDown(0.4)
  const top = doc.y
  const most = Math.max(1, ...weeks)
  const step = (width - axis) / weeks.length
  doc.fontSize(8).fillColor(ink.quiet)
  for (const mark of [0, most]) {
    const y = top + height - (mark / most) * height
    doc
      .moveTo(left + axis, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .stroke(ink.line)
    doc.text(String(mark), left, y - 5, { width: axis - 6, align: 'right', lineBreak: false })
  }
  weeks.forEach((cases, week) => {
    const tall = (cases / most) * height
    const isNow = week >= weeks.length - 4
    doc.fillOpacity(isNow ? 1 : 0.4).rect(left + axis + week * step + 1.5, top + height - tall, step - 3, tall)
    doc.fill(ink.blue).fillOpacity(1)
  })
  doc.fillColor(ink.quiet)
  const words = '近 26 周每周收到的事项（件），最右一根是最近一周，深色是最近四周'
  doc.text(words, left + axis, top + height + 5, { width: width - axis, lineBreak: false })
  doc.fontSize(10).fillColor(ink.text)
  doc.x = left
  doc.y = top + height + 20
}
