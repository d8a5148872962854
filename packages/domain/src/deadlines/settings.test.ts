import { expect, test } from 'vitest'
import { defaultCalendar } from './calendar.ts'
import { checkHolidays } from './check-holidays.ts'
import { checkCalendar, checkEscalation, checkLimits } from './check-settings.ts'
import { defaultSettings } from './defaults.ts'
import { readHolidayFile } from './read-holiday-file.ts'
import { limit } from './testing/city-time.ts'
import { published } from './testing/published.ts'

const [of2025, of2026] = published
const refusalOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error instanceof Error && 'details' in error ? error.details : error
  }
  return undefined
}

test('[T16] [T17] what holds by default passes its own checks', () => {
  expect(() => checkCalendar(defaultCalendar)).not.toThrow()
  expect(() => defaultSettings.limits.forEach(checkLimits)).not.toThrow()
  expect(() => defaultSettings.escalation.forEach(checkEscalation)).not.toThrow()
})

test.each([
  [{ weekly: [] }, 'weekly'],
  [{ weekly: [[], [], [], [], [], [], []] }, 'weekly'],
  [{ weekly: [[{ from: '12:00', to: '08:00' }], [], [], [], [], [], []] }, 'weekly.0.0'],
  [
    {
      weekly: [
        [],
        [
          { from: '08:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
        [],
        [],
        [],
        [],
        [],
      ],
    },
    'weekly.1.1',
  ],
  [{ weekly: [[{ from: '8:00', to: '24:30' }], [], [], [], [], [], []] }, 'weekly.0.0'],
  [{ exceptions: [{ date: '2026-02-30', name: '', openings: [] }] }, 'exceptions.0.date'],
  [{ exceptions: [0, 1].map(() => ({ date: '2026-03-01', name: '', openings: [] })) }, 'exceptions.1.date'],
])('[T16] a calendar that cannot be kept is refused (%#)', (wrong, field) => {
  expect(refusalOf(() => checkCalendar({ ...defaultCalendar, ...wrong }))).toEqual({
    field: `body.change.content.${field}`,
  })
})

test('[T17] limits that are not whole days, not positive, or said twice are refused', () => {
  const rules = (...texts: string[]) => ({
    rules: texts.map((text) => ({ clock: 'solve' as const, limit: limit(text) })),
    milestones: [],
  })
  checkLimits(rules('0.5 hours'))
  expect(refusalOf(() => checkLimits(rules('0.5 workingDays')))).toEqual({
    field: 'body.change.content.rules.0.limit.amount',
  })
  expect(refusalOf(() => checkLimits(rules('0 hours')))).toEqual({ field: 'body.change.content.rules.0.limit.amount' })
  expect(refusalOf(() => checkLimits(rules('1 hours', '2 hours')))).toEqual({ field: 'body.change.content.rules.1' })
  const stone = { id: 'a', name: 'a', limit: limit('1 hours') }
  expect(refusalOf(() => checkLimits({ rules: [], milestones: [stone, stone] }))).toEqual({
    field: 'body.change.content.milestones.1',
  })
  const step = { clock: 'solve' as const, when: { side: 'due' as const }, tell: 'head' as const }
  expect(refusalOf(() => checkEscalation({ steps: [step, step] }))).toEqual({ field: 'body.change.content.steps.1' })
})

test('[T18] a yearly file is read as JSON, whatever else stands in it', () => {
  checkHolidays(of2025 ?? { year: 0, days: [] })
  const file = JSON.stringify({ ...of2026, papers: ['…'] }, undefined, 2)
  expect(readHolidayFile(`\uFEFF${file}`)).toEqual(of2026)
})

test('[T18] and as an iCalendar file, several days to an event, folded lines and all', () => {
  expect(readHolidayFile(asCalendar(of2026?.days ?? [])).days.toSorted(byDate)).toEqual(of2026?.days.toSorted(byDate))
})

test.each([
  ['{"year": 2026,\n "days": [,]}', { because: 'notJson', line: 2 }],
  ['[]', { field: '', because: 'notAnObject' }],
  ['{"year": "2026", "days": []}', { field: 'year', because: 'notANumber' }],
  [
    '{"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01"}]}',
    { field: 'days.0.isOffDay', because: 'notTrueOrFalse' },
  ],
  [inList({ date: '2026-02-30' }), { field: 'days.0.date', because: 'notADate' }],
  [inList({ date: '2025-05-01' }), { field: 'days.0.date', because: 'otherYear' }],
  [inList({ date: '2026-10-01' }), { field: 'days.2.date', because: 'twice' }],
  [inList({ isOffDay: false }), { field: 'days.0.isOffDay', because: 'workedAnyway' }],
  [inList({}), { field: 'days', because: 'missing 2026-05-01' }],
  ['BEGIN:VCALENDAR\nEND:VCALENDAR', { because: 'noEvents', line: 1 }],
  ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260132\nEND:VEVENT', { because: 'notADate', line: 3 }],
  ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:元旦\nEND:VEVENT', { because: 'noMark', line: 4 }],
])('[T18] a file that is wrong is refused with the place where it is (%#)', (text, details) => {
  expect(refusalOf(() => readHolidayFile(text))).toEqual(details)
})

function inList(given: object): string {
  const days = [
    { name: '元旦', date: '2026-01-01', isOffDay: true, ...given },
    { name: '国庆节', date: '2026-10-02', isOffDay: true },
    { name: '国庆节', date: '2026-10-01', isOffDay: true },
  ]
  return JSON.stringify({ year: 2026, days })
}

function asCalendar(days: readonly { name: string; date: string; isOffDay: boolean }[]): string {
  const events = days.flatMap(({ name, date, isOffDay }) => [
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    'X-ID:of a line that goes',
    '  on',
    `SUMMARY:${name}${isOffDay ? '(休)' : '（班）'}`,
    'END:VEVENT',
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')
}

function byDate(one: { date: string }, other: { date: string }): number {
  return one.date < other.date ? -1 : 1
}
