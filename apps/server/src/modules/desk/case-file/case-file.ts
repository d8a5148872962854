import type { IncidentDetail, Step } from '@ejia/contract'
import { showInChina } from '../../../platform/index.ts'
import { drawFacts, heading, ink, openPaper, type Paper } from '../../../platform/paper/index.ts'
import { outcomeWords, sourceWords, stageWords } from '../../incidents/index.ts'
import { drawPhotos, type Picture } from './draw-photos.ts'
import { drawSignatures } from './draw-signatures.ts'
import { drawSketch, type Sketch } from './draw-sketch.ts'
import { drawTrail } from './draw-trail.ts'

export type CaseFile = {
  readonly incident: IncidentDetail
  readonly steps: readonly Step[]
  readonly photos: readonly Picture[]
  readonly proofs: readonly Picture[]
  readonly sketch: Sketch
  /** Who prints it and when, on every page. */
  readonly printed: { readonly by: string; readonly at: string }
}

/** The whole case on paper. The document is finished and can be streamed. */
export async function drawCaseFile(file: CaseFile): Promise<PDFKit.PDFDocument> {
  const { incident, steps, photos, proofs, sketch } = file
  const paper = await openPaper({ title: `事件案卷 ${incident.caseCode}` })
  drawTitle(paper, incident)
  heading(paper, '情况描述')
  paper.doc.fontSize(10.5).text(paper.safe(incident.text === '' ? '（已脱敏）' : incident.text), { lineGap: 3 })
  heading(paper, '基本情况')
  drawFacts(paper, factsOf(incident))
  if (photos.length > 0) {
    heading(paper, '现场照片', 240)
    drawPhotos(paper, photos)
  }
  heading(paper, '位置示意', 260)
  drawSketch(paper, sketch)
  if (proofs.length > 0) {
    heading(paper, '办结照片', 240)
    drawPhotos(paper, proofs)
  }
  heading(paper, '全部经过')
  drawTrail(paper, steps)
  heading(paper, '签字', 150)
  drawSignatures(paper)
  drawFooters(paper, file)
  paper.doc.end()
  return paper.doc
}

function drawTitle(paper: Paper, { caseCode, stage, urgent, confidential }: IncidentDetail): void {
  const { doc, left, width } = paper
  doc.font('bold').fontSize(20).text('事件案卷', left, doc.y, { width, align: 'center' })
  doc.font('regular').fontSize(11).fillColor(ink.quiet)
  const marks = [stageWords[stage], ...(urgent ? ['紧急'] : []), ...(confidential ? ['保密'] : [])]
  doc.text(`案码 ${caseCode}　·　${marks.join('　')}`, { width, align: 'center' })
  doc.fillColor(ink.text).fontSize(10)
}

function factsOf(incident: IncidentDetail): [string, string][] {
  const { place, lead, handler, reporters, coHandlers, resolution, decline, closing } = incident
  const whoReported = reporters.map(({ name, phone }) => [name ?? '未留姓名', phone].filter(Boolean).join(' '))
  return [
    ['类别', incident.category?.name ?? '说不清'],
    ['来源', sourceWords[incident.source]],
    ['地点', place.address === '' ? place.areaName : place.address],
    ['所属网格', `${place.areaName}（${place.areaCode}）`],
    ['上报时间', showInChina(incident.reportedAt)],
    ['最近办理', showInChina(incident.lastActedAt)],
    ['诉求人', whoReported.join('；')],
    ['主办单位', [lead.name, handler?.name].filter(Boolean).join(' ')],
    ...(incident.dueAt === null ? [] : [['当前期限', showInChina(incident.dueAt)] satisfies [string, string]]),
    ...coHandlers.map(({ unit, task }): [string, string] => ['协办', `${unit.name}：${task}`]),
    ...(resolution
      ? [['办理结果', `${outcomeWords[resolution.outcome]}：${resolution.done}`] satisfies [string, string]]
      : []),
    ...(decline ? [['不予受理', `${decline.reason}（${decline.whereToGo}）`] satisfies [string, string]] : []),
    ...(closing ? [['结案时间', showInChina(closing.at)] satisfies [string, string]] : []),
  ]
}

function drawFooters({ doc, left, width, safe }: Paper, { incident, printed }: CaseFile): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at)
    // Below the margin a line would open another page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 40
    doc.fontSize(8).fillColor(ink.quiet)
    doc.text(safe(`${incident.caseCode}　${printed.by} 于 ${showInChina(printed.at)} 打印`), left, y, {
      width,
      lineBreak: false,
    })
    doc.text(`第 ${at + 1} 页，共 ${count} 页`, left, y, { width, align: 'right', lineBreak: false })
  }
}
