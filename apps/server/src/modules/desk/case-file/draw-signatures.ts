import { ink, keepTogether, type Paper } from '../../../platform/paper/index.ts'

const places = ['经办人', '主办单位负责人', '诉求人（代办人）'] as const
const height = 86

/** Room for a hand and a seal; the electronic trail above says who acted. */
export function drawSignatures(paper: Paper): void {
  const { doc, left, width } = paper
  keepTogether(paper, height + 20)
  const top = doc.y
  const each = width / places.length
  doc.rect(left, top, width, height).lineWidth(0.8).stroke(ink.line)
  places.forEach((place, at) => {
    const x = left + at * each
    if (at > 0)
      doc
        .moveTo(x, top)
        .lineTo(x, top + height)
        .stroke(ink.line)
    doc.fontSize(9).fillColor(ink.quiet)
    doc.text(`${place}（签字）`, x + 8, top + 8, { width: each - 16 })
    doc.text('年　　月　　日', x + 8, top + height - 20, { width: each - 16, align: 'right' })
  })
  doc.fontSize(10).fillColor(ink.text)
  doc.x = left
  doc.y = top + height + 8
}
