import type { BriefingFacts, BriefingTexts } from '@ejia/contract'
import { heading, ink, keepTogether, openPaper, type Paper } from '../../../platform/paper/index.ts'
import { drawFigureCharts } from './draw-figure-charts.ts'
import { drawTable } from './draw-table.ts'
import { drawWeeks } from './draw-weeks.ts'
import { figureRow, kindRows } from './rows.ts'

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
  note(
    paper,
    `指标按 ${facts.month} 月统计，只和自己的过去比。“范围”是按件数多少，真实水平大约所在的区间（95% 把握）。`,
  )
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

const figureColumns = [
  { title: '指标', share: 3 },
  { title: '本月', share: 2 },
  { title: '件数', share: 1.5 },
  { title: '范围', share: 2.5 },
  { title: '此前 12 个月', share: 2.2 },
  { title: '标准', share: 1.8 },
]
const spotColumns = [
  { title: '地点', share: 4 },
  { title: '类别', share: 3 },
  { title: '时间', share: 2 },
  { title: '件数', share: 1.3 },
  { title: '平常约', share: 1.5 },
]
const returningColumns = [
  { title: '网格', share: 4 },
  { title: '类别', share: 3 },
  { title: '13 周里出现', share: 2.3 },
  { title: '件数', share: 1.3 },
]
const kindColumns = [
  { title: '类别', share: 4 },
  { title: '最近四周', share: 2 },
  { title: '平常四周约', share: 2.2 },
  { title: '和平常比', share: 2.4 },
]

function spotRow({ place, kind, days, cases, expected, radiusMetres }: BriefingFacts['hotSpots'][number]): string[] {
  return [`${place}（方圆 ${radiusMetres} 米）`, kind, `最近 ${days} 天`, String(cases), expected.toFixed(1)]
}

function returningRow({ place, kind, weeks, cases }: BriefingFacts['returning'][number]): string[] {
  return [place, kind, `${weeks} 周`, String(cases)]
}

function kindNote({ against: { what, spans } }: BriefingFacts): string {
  const with_ = what === 'years' ? `前 ${spans} 年同期` : `再往前 ${spans * 4} 周`
  const compared = spans === 0 ? '数据还不满两个月，先不比较。' : `“平常”指${with_}；二十类里大约会有一类只是巧合。`
  return `${compared}件数只用来估计工作量，不是任务，也不评好坏。`
}

function titleOf({ areaName, kind }: Drawn): string {
  return `${areaName}社会治理${kind === 'week' ? '周报' : '月报'}`
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
