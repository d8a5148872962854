import type { Step } from '@ejia/contract'
import { showInChina } from '../../../platform/index.ts'
import { ink, keepTogether, type Paper } from '../../../platform/paper/index.ts'
import { outcomeWords } from '../../incidents/index.ts'
import { eventWords, factWords } from '../words.ts'

const words: Readonly<Record<string, string>> = eventWords
const timeWidth = 96

/** Every step from the first to the last: when, what, who, and the reason given. */
export function drawTrail(paper: Paper, steps: readonly Step[]): void {
  const { doc, left, width } = paper
  for (const step of steps) {
    const lines = linesOf(step).map(paper.safe)
    keepTogether(paper, 34)
    const top = doc.y
    doc
      .fontSize(9)
      .fillColor(ink.quiet)
      .text(`${step.version}. ${showInChina(step.at)}`, left, top, { width: timeWidth })
    const text = { width: width - timeWidth - 8 }
    const x = left + timeWidth + 8
    const marks = [step.internal ? '内部' : '', step.redacted ? '已脱敏' : ''].filter((mark) => mark !== '')
    const name = `${words[step.type] ?? step.type}${marks.length === 0 ? '' : `（${marks.join('、')}）`}`
    doc
      .font('bold')
      .fillColor(ink.text)
      .text(name, x, top, { ...text, continued: true })
    doc
      .font('regular')
      .fillColor(ink.quiet)
      .text(`　${paper.safe(actorOf(step))}`)
    doc.fillColor(ink.text)
    for (const line of lines) doc.text(line, x, doc.y, text)
    doc.moveDown(0.5)
  }
  doc.fontSize(10)
  doc.x = left
}

function actorOf({ actor }: Step): string {
  const kind = { staff: '', resident: '群众', system: '系统' }[actor.kind]
  return [actor.unit?.name, actor.name ?? kind].filter((part) => part !== undefined && part !== '').join(' ')
}

function linesOf({ unit, person, text, more, outcome, dueAt, photoIds }: Step): string[] {
  const target = [unit?.name, person?.name].filter((part) => part !== undefined).join(' ')
  return [
    ...(target === '' ? [] : [`对象：${target}`]),
    ...(outcome === null ? [] : [`结果：${outcomeWords[outcome]}`]),
    ...(text === null || text === '' ? [] : [text]),
    ...(more === null || more === '' ? [] : [factWords[more] ?? more]),
    ...(dueAt === null ? [] : [`期限：${showInChina(dueAt)}`]),
    ...(photoIds.length === 0 ? [] : [`附照片 ${photoIds.length} 张`]),
  ]
}
