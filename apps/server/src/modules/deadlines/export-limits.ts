import { api, type DeadlineSetting } from '@ejia/contract'
import { type Column, type Platform, type Route, route } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { clockWords, sayLimit } from './limit-words.ts'
import { listSettings } from './list-settings.ts'

type Limits = Extract<DeadlineSetting, { kind: 'limits' }>
type Rule = Limits['content']['rules'][number]
type Row = {
  readonly name: string
  readonly step: string
  readonly urgency: string
  readonly level: string
  readonly limit: Rule['limit']
  readonly isDefault: boolean
}

const levelWords: Readonly<Record<NonNullable<Rule['level']>, string>> = {
  province: '省级',
  city: '市级',
  county: '县（区）级',
  street: '街道（乡镇）',
  community: '社区（村）',
  grid: '网格',
}

const columns: readonly Column<Row>[] = [
  { header: '类别', width: 20, cell: ({ name }) => name },
  { header: '哪一步', width: 20, cell: ({ step }) => step },
  { header: '紧急程度', width: 10, cell: ({ urgency }) => urgency },
  { header: '哪一级单位', width: 14, cell: ({ level }) => level },
  {
    header: '时限',
    width: 16,
    cell: ({ limit }) => (limit === null ? '不限时' : sayLimit(limit)),
  },
  { header: '改过', width: 8, cell: ({ isDefault }) => (isDefault ? '' : '是') },
]

/** Time limits as Excel; a kind of matter that is not there has the limits of all. */
export function exportLimitsRoute(platform: Platform): Route {
  return route(api.exportLimits, async ({ caller: { actor }, reply }) => {
    const rows = (await listSettings(platform.database, 'limits')).flatMap(rowsOf)
    return handOutList(platform, reply, { actor, subject: 'limits', name: '办理时限', columns, rows })
  })
}

function rowsOf(setting: DeadlineSetting): Row[] {
  if (setting.kind !== 'limits') return []
  const { name, isDefault, content } = setting
  return [
    ...content.rules.map(({ clock, urgent, level, limit }) => ({
      name,
      step: clockWords[clock],
      urgency: urgent === undefined ? '' : urgent ? '紧急' : '一般',
      level: level === undefined ? '' : levelWords[level],
      limit,
      isDefault,
    })),
    ...content.milestones.map(({ name: step, limit }) => ({ name, step, urgency: '', level: '', limit, isDefault })),
  ]
}
