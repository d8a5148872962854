/** Steps that somebody owes; the words are those of the to-dos. */
const todoSteps = ['accept', 'decide', 'handle', 'coHandle', 'approve', 'rule', 'verify'] as const

export const staffSteps = [
  ...todoSteps,
  'takenOver',
  'returned',
  'redo',
  'urged',
  'supervised',
  'watch',
  'answered',
  'extended',
  'extensionRefused',
  'suspended',
  'suspensionRefused',
  'unreasonableRefused',
  'resumed',
  'ruled',
  'signedOff',
  'released',
  'gone',
  'nearDue',
  'due',
  'overdue',
  'improvement',
] as const
export type StaffStep = (typeof staffSteps)[number]

export const reporterSteps = [
  'case.received',
  'case.accepted',
  'case.handedOver',
  'case.delayed',
  'case.asked',
  'case.redo',
  'case.done',
  'case.declined',
  'case.merged',
  'case.split',
  'case.withdrawn',
] as const
export type ReporterStep = (typeof reporterSteps)[number]

/**
 * `digest`: several notices to one of the staff in one message. `account.code`: the number by which a resident shows that
 * a phone is theirs.
 */
export const noticeSteps = [...staffSteps, ...reporterSteps, 'digest', 'account.code'] as const
export type NoticeStep = (typeof noticeSteps)[number]
