export { defaultTemplates } from './default-templates.ts'
export { type DueReminder, listReminders } from './list-reminders.ts'
export {
  type Change,
  keyOfRecipient,
  keyOfTodo,
  type Notice,
  type NoticeFacts,
  type People,
  type Recipient,
  type Staff,
  type World,
} from './notice.ts'
export { noticesOf } from './notices-of.ts'
export { peopleNow, type StaffNow } from './people-now.ts'
export {
  alwaysForUrgent,
  type Channel,
  type Choice,
  channels,
  defaultChoice,
  givesUpAt,
  planDelivery,
  tryAgainAt,
} from './plan.ts'
export { type Reminding, remindAnew } from './remind-anew.ts'
export { reminderNotices } from './reminder-notices.ts'
export { isOvertakenBy } from './reporter-notices.ts'
export { type NoticeStep, noticeSteps, type ReporterStep, reporterSteps } from './step.ts'
export {
  checkTemplate,
  countSmsParts,
  exampleValues,
  fillIn,
  type Placeholder,
  placeholders,
  placeholdersOf,
  type Template,
  type Values,
} from './template.ts'
export { inWords, isTimeOfDay } from './time-of-day.ts'
export { peopleConcerned, unitsConcerned } from './who-is-told.ts'
