import { expect, test } from 'vitest'
import {
  beginOf,
  contributionsOf,
  definitions,
  expectedHours,
  type IndicatorId,
  isRepeatOf,
  monthBefore,
  monthOf,
  type Trace,
  traceOf,
} from './index.ts'
import {
  angry,
  atHour,
  closed,
  dispatched,
  type Happened,
  happy,
  logOf,
  reported,
  resident,
  resolved,
} from './testing/log-of.ts'

const solved: readonly Happened[] = [
  [0, reported, resident],
  [1, dispatched],
  [50, resolved],
]

function hitsOf(indicator: IndicatorId, ...happened: readonly Happened[]): boolean[] {
  const made = contributionsOf(logOf(...happened))
  return (made?.cases ?? []).filter((one) => one.indicator === indicator).map(({ hit }) => hit)
}

test('[IN1] each figure has a formula, inputs and a source, and counts outcomes or times, out of cases', () => {
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length)
  for (const { unit, denominator, source } of definitions) {
    expect(['share', 'hours']).toContain(unit)
    expect(denominator.length).toBeGreaterThan(0)
    expect(['incidentLog', 'notices']).toContain(source)
  }
})

test('[IN2] taken up again a matter leaves the month in which it was closed, and comes back where it is closed again', () => {
  const once: readonly Happened[] = [...solved, [60, closed]]
  const again: Happened = [800, { type: 'Reopened', reason: '', unitId: 'order', dueAt: atHour(900) }, resident]
  expect(hitsOf('solvedInTime', ...once)).toEqual([true])
  expect(hitsOf('solvedInTime', ...once, again)).toEqual([])
  expect(hitsOf('solvedInTime', ...once, again, [950, resolved], [960, closed])).toEqual([false])
})

test('[IN3] in time is closed with the work ended by its deadline; past it the matter is late until it is solved', () => {
  expect(hitsOf('solvedInTime', ...solved, [60, closed])).toEqual([true])
  const late: readonly Happened[] = [
    [0, reported, resident],
    [1, dispatched],
    [120, resolved],
    [121, closed],
  ]
  expect(hitsOf('solvedInTime', ...late)).toEqual([false])
  expect(contributionsOf(logOf(...late))?.late).toEqual({ from: atHour(100), until: atHour(120) })
  expect(contributionsOf(logOf(...late.slice(0, 2)))?.late).toEqual({ from: atHour(100) })
  expect(contributionsOf(logOf(...solved))?.late).toBeUndefined()
})

test('[IN4] each rated result counts once, by the least content of those who rated it, in the month of the result', () => {
  const redone: readonly Happened[] = [...solved, [60, angry, resident], [90, resolved], [95, happy, resident]]
  expect(hitsOf('satisfied', ...redone)).toEqual([false, true])
  expect(contributionsOf(logOf(...redone))?.cases.find(({ indicator }) => indicator === 'satisfied')?.at).toBe(
    atHour(50),
  )
  expect(hitsOf('satisfied', ...solved)).toEqual([])
  const other = { ...happy, reporterId: 'wang' }
  expect(hitsOf('satisfied', ...solved, [60, closed], [61, other, resident], [62, angry, resident])).toEqual([false])
})

test('[IN4] an unreasonable demand is in no share of satisfaction, and a figure of its own', () => {
  const unfair: readonly Happened[] = [...solved.slice(0, 2), [50, { ...resolved, outcome: 'unreasonable' }]]
  expect(hitsOf('satisfied', ...unfair, [60, angry, resident])).toEqual([])
  expect(hitsOf('solvedAtFirstGo', ...unfair, [60, closed])).toEqual([])
  expect(hitsOf('unreasonable', ...unfair)).toEqual([true])
  expect(hitsOf('unreasonable', ...solved)).toEqual([false])
})

test('[IN5] at the first go means closed and never taken up again, by anybody', () => {
  expect(hitsOf('solvedAtFirstGo', ...solved)).toEqual([])
  expect(hitsOf('solvedAtFirstGo', ...solved, [60, closed])).toEqual([true])
  expect(hitsOf('solvedAtFirstGo', ...solved, [60, { type: 'Rejected', reason: 'half' }])).toEqual([false])
  expect(hitsOf('solvedAtFirstGo', ...solved, [60, angry, resident], [70, resolved], [80, closed])).toEqual([false])
})

test('[IN6] what residents complain about again, not what a verifier sends back', () => {
  const reopened = { type: 'Reopened', reason: '', unitId: 'order' } as const
  const absorbed = { type: 'Absorbed', fromId: 'two', fromCaseCode: 'TWO', reporters: [] } as const
  const afterwards = (...rest: readonly Happened[]) => hitsOf('complainedAgain', ...solved, [60, closed], ...rest)
  expect(afterwards()).toEqual([false])
  expect(hitsOf('complainedAgain', ...solved, [60, { type: 'Rejected', reason: 'half' }])).toEqual([false])
  expect(hitsOf('complainedAgain', ...solved, [60, angry, resident])).toEqual([true])
  expect(afterwards([70, reopened])).toEqual([false])
  expect(afterwards([70, reopened, resident])).toEqual([true])
  expect(afterwards([70, reopened], [71, absorbed])).toEqual([true])
})

test('[IN7] the first dispatch was right where the matter stayed there until its result', () => {
  const given = solved.slice(0, 2)
  expect(hitsOf('dispatchedRight', ...given)).toEqual([])
  expect(hitsOf('dispatchedRight', ...solved)).toEqual([true])
  expect(
    hitsOf('dispatchedRight', ...given, [9, { type: 'Returned', toUnitId: 'street', reason: 'not ours' }]),
  ).toEqual([false])
  expect(hitsOf('dispatchedRight', ...given, [9, { type: 'Ruled', leadUnitId: 'police', reason: 'law' }])).toEqual([
    false,
  ])
  expect(hitsOf('dispatchedRight', ...given, [9, { type: 'Ruled', leadUnitId: 'order', reason: 'law' }])).toEqual([])
})

test('[IN8] a step is as long as it ran, without the time it stood still', () => {
  const waited: readonly Happened[] = [
    ...solved.slice(0, 2),
    [10, { type: 'Suspended', reason: 'rain', until: atHour(30) }],
    [30, { type: 'Resumed', reason: 'dry', dues: [] }],
    [50, resolved],
  ]
  const times = contributionsOf(logOf(...waited))?.cases.filter(({ indicator }) => indicator.endsWith('Time')) ?? []
  expect(times).toMatchObject([
    { indicator: 'acceptTime', minutes: 60, at: atHour(1) },
    { indicator: 'solveTime', minutes: 29 * 60, at: atHour(50) },
  ])
})

test('[IN9] what is confidential, merged, withdrawn or recorded on the spot is in no figure', () => {
  const none = (...happened: readonly Happened[]) => expect(contributionsOf(logOf(...happened))).toBeUndefined()
  none([0, { ...reported, confidential: true }, resident])
  none(...solved.slice(0, 2), [9, { type: 'Merged', intoId: 'two', reason: 'the same' }])
  none([0, reported, resident], [1, { type: 'Closed', how: 'withdrawn' }, resident])
  none([0, reported], [0, resolved], [0, { type: 'Closed', how: 'recorded' }])
  expect(contributionsOf([])).toBeUndefined()
})

test('[IN10] a month is the city’s; what one would expect follows the mix of what there is', () => {
  expect(monthOf('2026-10-31T15:59:59.999Z')).toBe('2026-10')
  expect([monthOf(beginOf('2026-11')), beginOf('2026-11')]).toEqual(['2026-11', '2026-10-31T16:00:00.000Z'])
  expect([monthBefore('2026-01', 1), monthBefore('2026-11', 12)]).toEqual(['2025-12', '2025-11'])
  const before = [
    { categoryId: 'noise', cases: 10, minutes: 600 },
    { categoryId: 'shed', cases: 10, minutes: 6000 },
  ]
  const here = (noise: number, shed: number) => [
    { categoryId: 'noise', cases: noise, minutes: 1 },
    { categoryId: 'shed', cases: shed, minutes: 1 },
    { categoryId: 'new', cases: 5, minutes: 1 },
  ]
  expect(expectedHours(here(4, 0), before)).toBe(1)
  expect(expectedHours(here(1, 1), before)).toBe(5.5)
  expect(expectedHours([], before)).toBeUndefined()
})

test('[IN11] a complaint of the same kind at the same place soon after the closing is a repeated one, and no other', () => {
  const closed: readonly Happened[] = [...solved.slice(0, 2), [10, resolved], [20, { type: 'Closed', how: 'verified' }]]
  const earlier = traceOf(logOf(...closed))
  const later = traceOf(logOf([0, reported, resident]))
  if (!earlier || !later) throw new Error('both are compared')
  expect(earlier.closedAt).toBe(atHour(20))
  const again = (change: Partial<Trace>, metres = 100) =>
    isRepeatOf({ ...later, reportedAt: atHour(30), ...change }, earlier, metres)
  expect(again({})).toBe(true)
  expect(again({ reportedAt: atHour(19) })).toBe(false)
  expect(again({ reportedAt: atHour(20 + 24 * 30 + 1) })).toBe(false)
  expect(again({ latitude: later.latitude + 0.0012 })).toBe(false)
  expect(again({ latitude: later.latitude + 0.0012 }, 150)).toBe(true)
  expect([again({ categoryId: 'shed-of-others' }), again({ isComplaint: false })]).toEqual([false, false])
  const hits = contributionsOf(logOf(...closed), true)?.cases.filter(({ indicator }) => indicator === 'repeated')
  expect(hits).toEqual([{ indicator: 'repeated', at: atHour(20), hit: true, minutes: 0 }])
  expect(hitsOf('repeated', ...closed)).toEqual([false])
  expect(hitsOf('repeated', ...closed.slice(0, 3))).toEqual([])
  expect(traceOf(logOf([0, { ...reported, confidential: true }, resident]))).toBeUndefined()
})
