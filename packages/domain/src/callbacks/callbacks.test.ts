import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incident, LoggedEvent } from '../incidents/index.ts'
import { outcomes } from '../incidents/index.ts'
import { type Call, type Callable, callOf, drawSample, estimate, listCallable, sampleSize } from './index.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const matters = fc
  .array(
    fc.record({
      communityCode: fc.constantFrom('350603003001', '350603003002', '350603003003'),
      categoryId: fc.constantFrom('noise', 'litter', ''),
      outcome: fc.constantFrom(...outcomes),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((all) => all.map((one, index): Callable => ({ ...one, id: `matter-${index}` })))
const drawn = fc.record({ from: matters, seed: fc.string({ minLength: 1 }), margin: fc.constantFrom(0.05, 0.1, 0.15) })

const closed: Incident = {
  id: 'one',
  caseCode: '261123-AAAA-AAAA',
  version: 9,
  stage: 'closed',
  text: '',
  place: { longitude: 117.7, latitude: 24.5, address: '', areaCode: '350603003003001' },
  source: 'resident',
  urgent: false,
  confidential: false,
  photoIds: [],
  proofIds: [],
  notePhotoIds: [],
  reporters: [{ reporterId: 'lin', kind: 'resident', joinedAt: '2026-11-01T00:00:00.000Z' }],
  leadUnitId: 'unit',
  heldSince: '2026-11-01T00:00:00.000Z',
  senders: [],
  involvedUnitIds: ['unit'],
  coHandlers: [],
  clocks: [],
  urges: [],
  partIds: [],
  absorbedIds: [],
  redactions: [],
  reopenedTimes: 0,
  reportedAt: '2026-11-01T00:00:00.000Z',
  lastActedAt: '2026-11-05T00:00:00.000Z',
  closing: { how: 'verified', at: '2026-11-05T00:00:00.000Z' },
  resolution: {
    outcome: 'substantive',
    done: '',
    byUnitId: 'unit',
    byPersonId: 'mei',
    at: '2026-11-04T00:00:00.000Z',
    version: 8,
  },
}
const november = { areaCode: '350603003', from: '2026-11-01T00:00:00.000Z', before: '2026-12-01T00:00:00.000Z' }

test('[CB1] drawn from is what was closed there and then, brought by a resident, and not confidential', () => {
  const { resolution: _none, ...withdrawn } = closed
  const others: readonly Incident[] = [
    { ...closed, confidential: true },
    { ...closed, stage: 'handling' },
    { ...closed, reporters: [{ reporterId: 'mei', kind: 'staff', joinedAt: closed.reportedAt }] },
    { ...closed, closing: { how: 'verified', at: '2026-12-01T00:00:00.000Z' } },
    { ...closed, place: { ...closed.place, areaCode: '350602001001001' } },
    withdrawn,
  ]
  expect(listCallable([closed, ...others], november)).toEqual([
    { id: 'one', communityCode: '350603003003', categoryId: '', outcome: 'substantive' },
  ])
})

test('[CB2] the size is as the books have it, and never above what there is', () => {
  expect([sampleSize(1_000_000, 0.05), sampleSize(1000, 0.05), sampleSize(200, 0.1)]).toEqual([385, 278, 66])
  expect([sampleSize(3, 0.05), sampleSize(0, 0.05)]).toEqual([3, 0])
})

test('[CB3] one seed draws one sample, whatever the order; another seed another', () => {
  fc.assert(
    fc.property(drawn, ({ from, seed, margin }) => {
      const size = sampleSize(from.length, margin)
      const sample = drawSample(from, { seed, size, digest })
      expect(sample).toEqual(drawSample(from.toReversed(), { seed, size, digest }))
      expect(new Set(sample).size).toBe(size)
    }),
  )
  const many = Array.from(
    { length: 200 },
    (_, index): Callable => ({
      id: `matter-${index}`,
      communityCode: '350603003001',
      categoryId: 'noise',
      outcome: 'partial',
    }),
  )
  const seeds = ['2026-11 甲', '2026-11 乙'].map((seed) => drawSample(many, { seed, size: 20, digest }).join())
  expect(new Set(seeds).size).toBe(2)
})

test('[CB4] each community, category in it and outcome in that has its share, give or take one', () => {
  fc.assert(
    fc.property(drawn, ({ from, seed, margin }) => {
      const size = sampleSize(from.length, margin)
      const sample = new Set(drawSample(from, { seed, size, digest }))
      for (const keyOf of [
        ({ communityCode }: Callable) => communityCode,
        ({ communityCode, categoryId }: Callable) => `${communityCode} ${categoryId}`,
        ({ communityCode, categoryId, outcome }: Callable) => `${communityCode} ${categoryId} ${outcome}`,
      ])
        for (const group of Map.groupBy(from, keyOf).values()) {
          const share = (group.length * size) / from.length
          expect(Math.abs(group.filter(({ id }) => sample.has(id)).length - share)).toBeLessThan(1 + 1e-9)
        }
    }),
  )
})

test('[CB4] each has the same chance', () => {
  const from = Array.from(
    { length: 40 },
    (_, index): Callable => ({
      id: `matter-${index}`,
      communityCode: index < 3 ? '350603003001' : '350603003002',
      categoryId: index % 2 === 0 ? 'noise' : 'litter',
      outcome: 'substantive',
    }),
  )
  const draws = Array.from({ length: 2000 }, (_, seed) => drawSample(from, { seed: `${seed}`, size: 10, digest }))
  const times = Map.groupBy(draws.flat(), (id) => id)
  for (const { id } of from) expect(Math.abs((times.get(id)?.length ?? 0) - 500)).toBeLessThan(110)
})

const drawnAt = '2026-12-01T00:00:00.000Z'
const called = (at: string, facts: { reached: boolean; satisfied?: boolean }): LoggedEvent => ({
  incidentId: 'one',
  version: 1,
  at,
  actedBy: { kind: 'system' },
  event: { type: 'CalledBack', ...facts },
})

test('[CB5] a call is asked for until somebody was reached, three were in vain or it was taken up again', () => {
  const vain = [1, 2, 3].map((day) => called(`2026-12-0${day}T02:00:00.000Z`, { reached: false }))
  const before = called('2026-11-30T02:00:00.000Z', { reached: true, satisfied: true })
  const reached = called('2026-12-02T03:00:00.000Z', { reached: true, satisfied: false })
  const stateOf = (log: readonly LoggedEvent[], stage: Incident['stage'] = 'closed') =>
    callOf(log, { drawnAt, stage, hasNumber: true })
  expect(stateOf([])).toEqual({ state: 'open', attempts: 0 })
  expect(stateOf([before])).toEqual({ state: 'open', attempts: 0 })
  expect(stateOf(vain.slice(0, 2))).toEqual({ state: 'open', attempts: 2 })
  expect(stateOf(vain)).toEqual({ state: 'unreached', attempts: 3 })
  expect(callOf([], { drawnAt, stage: 'closed', hasNumber: false })).toEqual({ state: 'unreached', attempts: 0 })
  expect(stateOf([], 'handling')).toEqual({ state: 'again', attempts: 0 })
  expect(stateOf([...vain.slice(0, 2), reached], 'handling')).toMatchObject({ state: 'answered', satisfied: false })
})

test('[CB6] the estimate is out of those who answered; the rest stand beside it', () => {
  const of = (call: Partial<Call>, outcome: Callable['outcome'] = 'substantive') => ({
    call: { state: 'answered', attempts: 1, ...call } as const,
    outcome,
  })
  const made = estimate([
    of({ satisfied: true }),
    of({ satisfied: true }),
    of({ satisfied: false }),
    of({}),
    of({ state: 'unreached' }),
    of({ state: 'again' }),
    of({ state: 'open' }),
    of({ satisfied: false }, 'unreasonable'),
  ])
  expect(made).toMatchObject({
    satisfied: 2,
    answered: 3,
    undecided: 1,
    unreached: 1,
    again: 1,
    open: 1,
    unreasonable: 1,
  })
  expect(made.interval?.low).toBeCloseTo(0.2077, 3)
  expect(estimate([])).not.toHaveProperty('interval')
})

test('[CB7] each aspect has its share of those who answered, with an interval, and comes from the log', () => {
  const log: LoggedEvent = called('2026-12-02T03:00:00.000Z', { reached: true, satisfied: false })
  const named = { ...log, event: { ...log.event, aspects: ['speed', 'told'] } } as const
  const call = callOf([named], { drawnAt, stage: 'closed', hasNumber: true })
  expect(call.aspects).toEqual(['speed', 'told'])
  const fine = { state: 'answered', attempts: 1, satisfied: true } as const
  const made = estimate([call, fine, fine, fine].map((one) => ({ call: one, outcome: 'substantive' as const })))
  expect(made.aspects.map(({ aspect, named: count }) => [aspect, count])).toEqual([
    ['speed', 1],
    ['manner', 0],
    ['result', 0],
    ['told', 1],
  ])
  expect(made.aspects[0]?.interval?.low).toBeCloseTo(0.0456, 3)
  expect(made.aspects[1]?.interval).toMatchObject({ low: 0 })
  expect(estimate([]).aspects[0]).not.toHaveProperty('interval')
})
