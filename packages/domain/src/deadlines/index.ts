export {
  type AreaCalendar,
  type CalendarContent,
  type DayException,
  defaultCalendar,
  findCalendar,
  type Holiday,
  type HolidayYear,
  type Opening,
  type WeeklyHours,
} from './calendar.ts'
export { checkHolidays } from './check-holidays.ts'
export { checkCalendar, checkEscalation, checkLimits } from './check-settings.ts'
export { dateOfDay, dayOf, dayOfDate, isDate, startOfDay } from './city-day.ts'
export { defaultSettings } from './defaults.ts'
export {
  type CategoryEscalation,
  type EscalationContent,
  type EscalationStep,
  type Reminder,
  type RunningClock,
  remindersOf,
  type StepTime,
  type Told,
  told,
} from './escalation.ts'
export { type Limit, type LimitUnit, limitUnits, type Term } from './limit.ts'
export {
  type CategoryLimits,
  type ClockName,
  clockNames,
  type LimitRule,
  type LimitsContent,
  type MilestoneRule,
} from './limit-rules.ts'
export { countOnTime, type OnTime, type Owed } from './on-time.ts'
export { readHolidayFile } from './read-holiday-file.ts'
export type { Limits, Milestone, Pause, Timed, Timing } from './timing.ts'
export { type DeadlineSettings, type FullTiming, type PlannedDay, timingOf } from './timing-of.ts'
