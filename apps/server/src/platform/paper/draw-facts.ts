import { ink, keepTogether, type Paper } from './paper.ts'

const labelWidth = 74
const gap = 16

/** Facts in two columns, each under the other; long ones take the whole line. */
export function drawFacts(paper: Paper, facts: readonly (readonly [label: string, value: string])[]): void {
  const { doc, left, width } = paper
  const half = (width - gap) / 2
  let column = 0
  let rowTop = doc.y
  let rowBottom = doc.y
  for (const [label, value] of facts) {
    const text = paper.safe(value)
    const isWide = doc.fontSize(10).heightOfString(text, { width: half - labelWidth }) > 30
    if (isWide && column === 1) nextRow()
    const cell = { x: left + column * (half + gap), width: isWide ? width : half }
    const height = doc.heightOfString(text, { width: cell.width - labelWidth })
    if (column === 0) {
      keepTogether(paper, height + 6)
      rowTop = doc.y
      rowBottom = rowTop
    }
    doc.fillColor(ink.quiet).text(label, cell.x, rowTop, { width: labelWidth })
    doc.fillColor(ink.text).text(text, cell.x + labelWidth, rowTop, { width: cell.width - labelWidth })
    rowBottom = Math.max(rowBottom, rowTop + height)
    if (isWide || column === 1) nextRow()
    else column = 1
  }
  if (column === 1) nextRow()
  doc.x = left

  function nextRow(): void {
    column = 0
    doc.y = rowBottom + 5
  }
}
