import type { BriefingFacts } from '@ejia/contract'
import { type WordBlock, writeWord } from '../../../platform/word/index.ts'
import { figureColumns, kindColumns, returningColumns, spotColumns } from './columns.ts'
import type { Drawn } from './draw-briefing.ts'
import { figureNote, figureRow, kindNote, kindRows, returningRow, spotRow, titleOf } from './rows.ts'

/** The same as the pages, to be edited; what is a chart there is a table of its numbers here. */
export function writeBriefing(drawn: Drawn): Buffer {
  const { facts, texts, from, to, isDraft, printed } = drawn
  const kinds = facts.against.spans === 0 ? 2 : 4
  const blocks: WordBlock[] = [
    { kind: 'title', text: titleOf(drawn) },
    { kind: 'subtitle', text: `${from} 至 ${to}${isDraft ? '　（草稿，未印发）' : ''}` },
    { kind: 'heading', text: '一、总体情况' },
    { kind: 'text', text: texts.overview },
    ...weeksOf(facts),
    { kind: 'heading', text: '二、办得怎么样' },
    { kind: 'text', text: texts.figures },
    { kind: 'table', columns: figureColumns, rows: facts.figures.map(figureRow) },
    { kind: 'note', text: figureNote(facts) },
    ...monthsOf(facts),
    { kind: 'heading', text: '三、热点（地点和类别）' },
    { kind: 'text', text: texts.hotSpots },
    ...tableOf(spotColumns, facts.hotSpots.map(spotRow)),
    { kind: 'heading', text: '四、每月一题：反复出现的问题' },
    { kind: 'text', text: texts.returning },
    ...tableOf(returningColumns, facts.returning.map(returningRow)),
    { kind: 'heading', text: '五、各类近况' },
    { kind: 'table', columns: kindColumns.slice(0, kinds), rows: kindRows(facts).map((row) => row.slice(0, kinds)) },
    { kind: 'note', text: kindNote(facts) },
    { kind: 'heading', text: '六、下步打算' },
    { kind: 'text', text: texts.next },
  ]
  return writeWord({ title: titleOf(drawn), blocks, foot: `${titleOf(drawn)}${isDraft ? '（草稿）' : ''}　${printed}` })
}

function tableOf(columns: Extract<WordBlock, { kind: 'table' }>['columns'], rows: readonly string[][]): WordBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]
}

const perRow = 13

/** The last 26 weeks in two lines of a quarter each, as the bars of the pages show them. */
function weeksOf({ kinds }: BriefingFacts): WordBlock[] {
  const weeks = (kinds[0]?.weeks ?? []).map((_, week) => kinds.reduce((sum, one) => sum + (one.weeks[week] ?? 0), 0))
  if (weeks.length === 0) return []
  const columns = Array.from({ length: Math.min(perRow, weeks.length) }, (_, at) => ({ title: `${at + 1}`, share: 1 }))
  const rows = Array.from({ length: Math.ceil(weeks.length / perRow) }, (_, line) =>
    columns.map((_one, at) => String(weeks[line * perRow + at] ?? '')),
  )
  return [
    { kind: 'note', text: `近 ${weeks.length} 周每周收到的事项（件），从左到右、从上到下，最后一格是最近一周` },
    { kind: 'table', columns, rows },
  ]
}

/** The shares of the last thirteen months, one line a month. */
function monthsOf({ figures }: BriefingFacts): WordBlock[] {
  const shown = figures.filter(({ unit, months }) => unit === 'share' && months.some(({ value }) => value !== null))
  const [first] = shown
  if (!first) return []
  const columns = [{ title: '月份', share: 1.4 }, ...shown.map(({ name }) => ({ title: name, share: 1.2 }))]
  const rows = first.months.map(({ month }, at) => [month, ...shown.map(({ months }) => percent(months[at]?.value))])
  return [
    { kind: 'note', text: '近 13 个月走势（“—”是当月没有）' },
    { kind: 'table', columns, rows },
  ]
}

function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : `${Math.round(value * 100)}%`
}
