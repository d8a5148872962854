import type { DeadlineSetting } from '@ejia/contract'
import type { deadlines as domain } from '@ejia/domain'

type Escalation = Extract<DeadlineSetting, { kind: 'escalation' }>

/** What is timed, as people call it. */
export const clockWords: Readonly<Record<Escalation['content']['steps'][number]['clock'], string>> = {
  accept: '受理',
  dispatch: '分派',
  contact: '联系诉求人',
  solve: '办结',
  coHandle: '协办办结',
  verify: '核查',
  rate: '评价',
  milestone: '中间阶段',
}

const unitWords: Readonly<Record<domain.LimitUnit, string>> = {
  hours: '小时',
  workingHours: '个工作小时',
  workingDays: '个工作日',
  calendarDays: '天',
}

export function sayLimit({ amount, unit }: domain.Limit): string {
  return `${amount} ${unitWords[unit]}`
}
