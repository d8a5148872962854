import type { BriefingFacts, BriefingTexts } from '@ejia/contract'
import { heading, ink, keepTogether, openPaper, type Paper } from '../../../platform/paper/index.ts'
import { figureColumns, kindColumns, returningColumns, spotColumns } from './columns.ts'
import { drawFigureCharts } from './draw-figure-charts.ts'
import { drawTable } from './draw-table.ts'
import { drawWeeks } from './draw-weeks.ts'
import { figureNote, figureRow, kindNote, kindRows, returningRow, spotRow, titleOf } from './rows.ts'

export type Drawn = {
  readonly areaName: string
  readonly kind: 'week' | 'month'
  readonly from: string
  readonly to: string
  readonly isDraft: boolean
  readonly facts: BriefingFacts
  readonly texts: BriefingTexts
  readonly printed: string
}

/** The document is finished and can be streamed. */
export async function drawBriefing(drawn: Drawn): Promise<PDFKit.PDFDocument> {
  const { facts, texts } = drawn
  const paper = await openPaper({ title: titleOf(drawn) })
  drawTitle(paper, drawn)
  heading(paper, '一、总体情况', 200)
  say(paper, texts.overview)
  drawWeeks(paper, facts.kinds)
  heading(paper, '二、办得怎么样', 200)
  say(paper, texts.figures)
  drawFigureCharts(paper, facts.figures)
  drawTable(paper, { columns: figureColumns, rows: facts.figures.map(figureRow) })
  note(paper, figureNote(facts))
  heading(paper, '三、热点（地点和类别）', 120)
  say(paper, texts.hotSpots)
  if (facts.hotSpots.length > 0) drawTable(paper, { columns: spotColumns, rows: facts.hotSpots.map(spotRow) })
  heading(paper, '四、每月一题：反复出现的问题', 120)
  say(paper, texts.returning)
  if (facts.returning.length > 0)
    drawTable(paper, { columns: returningColumns, rows: facts.returning.map(returningRow) })
  heading(paper, '五、各类近况', 120)
  const kinds = facts.against.spans === 0 ? 2 : 4
  const rows = kindRows(facts).map((row) => row.slice(0, kinds))
  drawTable(paper, { columns: kindColumns.slice(0, kinds), rows })
  note(paper, kindNote(facts))
  heading(paper, '六、下步打算', 120)
  say(paper, texts.next === '' ? '　' : texts.next)
  drawFooters(paper, drawn)
  paper.doc.end()
  return paper.doc
}

function drawTitle(paper: Paper, drawn: Drawn): void {
  const { doc, left, width, safe } = paper
  doc
    .font('bold')
    .fontSize(22)
    .text(safe(titleOf(drawn)), left, doc.y, { width, align: 'center' })
  doc.font('regular').fontSize(11).fillColor(ink.quiet).moveDown(0.3)
  doc.text(`${drawn.from} 至 ${drawn.to}${drawn.isDraft ? '　（草稿，未印发）' : ''}`, { width, align: 'center' })
  doc.fillColor(ink.text).fontSize(10).moveDown(0.5)
}

function say(paper: Paper, text: string): void {
  for (const part of text.split('\n')) {
    keepTogether(paper, 34)
    paper.doc.fontSize(10.5).text(paper.safe(part), paper.left, paper.doc.y, { width: paper.width, lineGap: 4 })
    paper.doc.moveDown(0.3)
  }
  paper.doc.fontSize(10)
}

function note(paper: Paper, text: string): void {
  keepTogether(paper, 26)
  paper.doc.fontSize(8.5).fillColor(ink.quiet)
  paper.doc.text(paper.safe(text), paper.left, paper.doc.y, { width: paper.width })
  paper.doc.fontSize(10).fillColor(ink.text)
}

function drawFooters({ doc, left, width, safe }: Paper, drawn: Drawn): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at)
    // Below the margin a line would open another page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 40
    doc.fontSize(8).fillColor(ink.quiet)
    doc.text(safe(`${titleOf(drawn)}${drawn.isDraft ? '（草稿）' : ''}　${drawn.printed}`), left, y, {
      width,
      lineBreak: false,
    })
    doc.text(`第 ${at + 1} 页，共 ${count} 页`, left, y, { width, align: 'right', lineBreak: false })
  }
}
