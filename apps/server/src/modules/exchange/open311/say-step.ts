import type { incidents } from '@ejia/domain'
import type { PublishedStep } from '../../incidents/index.ts'

const words: Readonly<Partial<Record<incidents.EventType, string>>> = {
  Reported: '已上报，由{unit}受理',
  Accepted: '{unit}已受理',
  Declined: '不予受理',
  Escalated: '已提请{unit}',
  Dispatched: '已分派给{unit}',
  Delegated: '已交办{unit}',
  Returned: '已退回{unit}',
  Ruled: '已裁定由{unit}办理',
  ReporterContacted: '已联系诉求人',
  Noted: '进展',
  Extended: '办理期限已延长',
  Suspended: '暂停办理',
  MilestoneReached: '阶段完成',
  Resumed: '恢复办理',
  Retimed: '办理期限已调整',
  Relocated: '地点已更正，由{unit}办理',
  Merged: '已并入另一事项',
  Resolved: '已办结',
  Rejected: '核查未通过，继续办理',
  Closed: '已结案',
  Reopened: '已重新办理',
}

/** Codes that stand where others write a second text. */
const codes = new Set(['verified', 'confirmed', 'windowPassed', 'withdrawn', 'recorded', 'reporter', 'answered'])

/** A step in a sentence, with what was written about it. */
export function sayStep({ type, unitName, text, more }: PublishedStep): string {
  const said = (words[type] ?? type).replace('{unit}', unitName ?? '责任单位')
  const written = [text, more].filter((part) => part !== undefined && part !== '' && !codes.has(part))
  return written.length === 0 ? said : `${said}：${written.join(' ')}`
}
