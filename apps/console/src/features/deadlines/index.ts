export { CalendarPanel } from './calendar-panel.tsx'
export { EscalationPanel } from './escalation-panel.tsx'
export { HolidaysPanel } from './holidays-panel.tsx'
export { LimitsPanel } from './limits-panel.tsx'
