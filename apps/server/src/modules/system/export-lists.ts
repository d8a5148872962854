import { api, type Health, type ReplyOf, type SystemItem, systemWords } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { readState } from './read-state.ts'
import { listFailedJobs } from './store.ts'

type Job = ReplyOf<typeof api.listFailedJobs>[number]

const gravity: Readonly<Record<Health, number>> = { bad: 3, watch: 2, good: 1, off: 0 }
const { parts, health: healthWords, factNames, values } = systemWords
const inBytes: ReadonlySet<string> = new Set(['bytes', 'free', 'total'])
const instants: ReadonlySet<string> = new Set(['madeAt', 'checkedAt', 'validTo'])

const stateColumns: readonly Column<SystemItem>[] = [
  { header: '项目', width: 20, cell: ({ part }) => parts[part].name },
  { header: '状态', width: 10, cell: ({ health }) => healthWords[health] },
  { header: '看的是什么', width: 40, cell: ({ part }) => parts[part].what },
  { header: '现在的情况', width: 50, cell: ({ facts }) => Object.entries(facts).flatMap(sayFact).join('；') },
  { header: '该怎么做', width: 80, cell: ({ part, health }) => (health === 'good' ? '' : parts[part][health]) },
]

const jobColumns: readonly Column<Job>[] = [
  { header: '任务', width: 30, cell: ({ task }) => task },
  { header: '失败时间', width: 18, cell: ({ failedAt }) => showInChina(failedAt) },
  { header: '试了几次', width: 10, cell: ({ attempts }) => String(attempts) },
  { header: '原因', width: 80, cell: ({ error }) => error ?? '' },
]

/** How the platform is, as Excel, for whoever helps from afar. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportSystemState, async ({ caller: { actor }, reply }) => {
      const { items, version } = await readState(platform)
      return handOutList(platform, reply, {
        actor,
        subject: 'system state',
        name: `系统状态 ${version}`,
        columns: stateColumns,
        rows: items.toSorted((one, other) => gravity[other.health] - gravity[one.health]),
      })
    }),
    route(api.exportFailedJobs, async ({ caller: { actor }, reply }) => {
      const rows = await listFailedJobs(platform.database, wholeList)
      return handOutList(platform, reply, {
        actor,
        subject: 'failed jobs',
        name: '失败的后台任务',
        columns: jobColumns,
        rows,
      })
    }),
  ]
}

function sayFact([name, value]: [string, string | number | null]): string[] {
  if (value === null || value === '') return []
  return [`${factNames[name] ?? name} ${sayValue(name, value)}`]
}

function sayValue(name: string, value: string | number): string {
  if (inBytes.has(name)) return sizeOf(Number(value))
  if (instants.has(name)) return showInChina(String(value))
  if (name === 'oldestSeconds') return `${value} 秒`
  return values[String(value)] ?? String(value)
}

function sizeOf(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`
}
