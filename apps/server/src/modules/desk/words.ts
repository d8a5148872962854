import type { Source } from '@ejia/contract'
import type { incidents } from '@ejia/domain'

/** What documents say; they are in Chinese whatever the reader's screen speaks. */
export const sourceWords = {
  resident: '群众上报',
  gridWorker: '工作人员上报',
  onBehalf: '代群众登记',
  partner: '其他系统',
} as const satisfies Record<Source, string>

export const eventWords = {
  Reported: '上报',
  Accepted: '受理',
  Declined: '不予受理',
  Escalated: '提请上级',
  Dispatched: '分派',
  Delegated: '交办',
  Returned: '退回',
  Disputed: '提出权属争议',
  Ruled: '裁定',
  CoHandlerInvited: '邀请协办',
  CoHandlerSignedOff: '协办办结',
  CoHandlerReleased: '解除协办',
  ReporterContacted: '联系诉求人',
  Noted: '记录',
  ExtensionRequested: '申请延期',
  Extended: '同意延期',
  ExtensionRefused: '不同意延期',
  SuspensionRequested: '申请挂起',
  SuspensionRefused: '不同意挂起',
  Suspended: '挂起',
  MilestoneReached: '阶段完成',
  Resumed: '恢复办理',
  Retimed: '期限按新日历调整',
  Urged: '催办',
  Supervised: '督办',
  Relocated: '更正地点',
  Reclassified: '更正类别',
  Merged: '并案',
  Absorbed: '并入案件',
  Split: '拆分',
  UnreasonableProposed: '提出诉求不合理',
  UnreasonableRefused: '不同意按不合理办结',
  Resolved: '办结',
  Rejected: '核查不通过',
  Rated: '评价',
  CalledBack: '回访',
  Closed: '结案',
  Reopened: '重办',
  Joined: '我也遇到',
  Redacted: '脱敏',
} as const satisfies Record<incidents.EventType, string>

/** What stands in a step's second fact as a code. */
export const factWords: Readonly<Record<string, string>> = {
  phone: '电话',
  visit: '上门',
  message: '信息',
  verified: '核查通过',
  confirmed: '群众确认',
  windowPassed: '评价期满',
  withdrawn: '已撤回',
  recorded: '当场办结',
  satisfied: '满意',
  dissatisfied: '不满意',
  notReached: '没联系上',
}
