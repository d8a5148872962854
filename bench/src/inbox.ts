import { due, incidents } from '@ejia/contract'
import { logIn } from '@ejia/e2e/city'
import { growTo } from './grow-to.ts'
import type { Table } from './table.ts'
import { figures, time } from './timing.ts'
import { withCity } from './with-city.ts'

const matters = 1_000_000
const asked = 300
const monthMilliseconds = 30 * 86_400_000

/** What people wait for, over HTTP, with a million matters in the database. */
export function inboxBench(): Promise<Table> {
  return withCity(async ({ url, database }) => {
    await growTo(database, matters)
    const dispatcher = (await logIn(url, '黄建平')).call
    const supervisor = (await logIn(url, '徐海生')).call
    const before = new Date()
    const from = new Date(before.getTime() - monthMilliseconds)
    const month = { areaCode: '3506', from: from.toISOString(), before: before.toISOString() }
    const questions: Readonly<Record<string, () => Promise<unknown>>> = {
      'to-do box of a street centre': () => dispatcher(incidents.listInbox, { query: { box: 'todo' } }),
      'to-do box by deadline': () => dispatcher(incidents.listInbox, { query: { box: 'todo', order: 'due' } }),
      'late or near in a street': () => dispatcher(due.listDue, { query: {} }),
      'late or near in the city': () => supervisor(due.listDue, { query: {} }),
      'on time in the city in a month': () => supervisor(due.getOnTime, { query: month }),
      'counts of a street centre': () => dispatcher(incidents.countInbox, {}),
      'newest matters of a street': () => dispatcher(incidents.listIncidents, { query: {} }),
      'newest matters of the city': () => supervisor(incidents.listIncidents, { query: {} }),
      'search 井盖 in a street': () => dispatcher(incidents.listIncidents, { query: { text: '井盖' } }),
      'search 井盖 in the city': () => supervisor(incidents.listIncidents, { query: { text: '井盖' } }),
      'open ones of a kind in the city': () =>
        supervisor(incidents.listIncidents, { query: { stage: 'handling', categoryId: 'noise' } }),
    }
    const rows: string[][] = []
    for (const [name, ask] of Object.entries(questions)) {
      await time(20, 2, ask)
      rows.push([name, ...figures(await time(asked, 4, ask))])
    }
    return {
      title: `Reading over HTTP at ${matters.toLocaleString('en')} matters, 4 at once`,
      columns: ['what', 'a second', 'p50 ms', 'p99 ms'],
      rows,
    }
  })
}
