import { heading, ink, keepTogether, openPaper, type Paper } from '../../../platform/paper/index.ts'
import type { FilingFacts, Pairs } from './gather-facts.ts'
import { type FilingPart, listParts } from './list-parts.ts'

export type Printed = { readonly by: string; readonly at: string }

/** The document is finished and can be streamed. */
export async function drawFilingPack(facts: FilingFacts, printed: Printed): Promise<PDFKit.PDFDocument> {
  const paper = await openPaper({ title: `${facts.city}政务应用备案包` })
  drawTitle(paper, facts, printed)
  for (const part of listParts(facts)) drawPart(paper, part)
  drawFooters(paper, printed)
  paper.doc.end()
  return paper.doc
}

function drawTitle(paper: Paper, { city }: FilingFacts, { by, at }: Printed): void {
  const { doc, left, width } = paper
  doc
    .font('bold')
    .fontSize(20)
    .text(paper.safe(`${city}　e家备案包`), left, doc.y, { width, align: 'center' })
  doc.font('regular').fontSize(10).fillColor(ink.quiet)
  doc.text(paper.safe(`由运行中的平台于 ${at} 生成，${by} 打印`), { width, align: 'center' })
  doc.fillColor(ink.text)
}

function drawPart(paper: Paper, part: FilingPart): void {
  switch (part.kind) {
    case 'heading':
      return heading(paper, part.text)
    case 'text':
      return say(paper, part.text)
    case 'pairs':
      return drawPairs(paper, part.pairs, part.labelWidth)
    case 'seal':
      keepTogether(paper, 60)
      paper.doc.moveDown(1.5).text(part.text)
  }
}

function say(paper: Paper, text: string): void {
  keepTogether(paper, 30)
  paper.doc.text(paper.safe(text), paper.left, paper.doc.y, { width: paper.width, lineGap: 2 })
  paper.doc.moveDown(0.3)
}

/** One under the other, each kept whole. */
function drawPairs(paper: Paper, pairs: Pairs, labelWidth = 120): void {
  const { doc, left, width } = paper
  for (const [label, value] of pairs) {
    const [name, text] = [paper.safe(label), paper.safe(value)]
    const height = Math.max(
      doc.heightOfString(name, { width: labelWidth - 10 }),
      doc.heightOfString(text, { width: width - labelWidth }),
    )
    keepTogether(paper, height + 5)
    const top = doc.y
    doc.fillColor(ink.quiet).text(name, left, top, { width: labelWidth - 10 })
    doc.fillColor(ink.text).text(text, left + labelWidth, top, { width: width - labelWidth })
    doc.y = top + height + 4
    doc.x = left
  }
}

function drawFooters({ doc, left, width, safe }: Paper, { by, at }: Printed): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page)
    // Below the margin a line would open another page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 40
    doc.fontSize(8).fillColor(ink.quiet)
    doc.text(safe(`e家备案包　${by}　${at}`), left, y, { width, lineBreak: false })
    doc.text(`第 ${page + 1} 页，共 ${count} 页`, left, y, { width, align: 'right', lineBreak: false })
  }
}
