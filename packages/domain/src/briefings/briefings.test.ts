import { expect, test } from 'vitest'
import { type BriefingFacts, periodOf, stepBriefing, writeTexts } from './index.ts'

const now = Date.parse('2026-11-29T04:00:00.000Z')

test.each([
  ['week', '2026-11-18', { from: '2026-11-16', to: '2026-11-22' }],
  ['week', '2026-11-29', { from: '2026-11-23', to: '2026-11-29' }],
  ['week', '2026-11-23', { from: '2026-11-23', to: '2026-11-29' }],
  ['month', '2026-10-07', { from: '2026-10-01', to: '2026-10-31' }],
  ['month', '2024-02-07', { from: '2024-02-01', to: '2024-02-29' }],
  ['month', '2026-11-07', { from: '2026-11-01', to: '2026-11-29' }],
] as const)('[BR1] the %s of %s', (kind, on, period) => {
  expect(periodOf(kind, on, now)).toEqual(period)
})

const figure = { unit: 'share', wanted: 'more', cases: 60, value: 0.9, low: 0.8, high: 0.95, past: 0.7 } as const
const facts: BriefingFacts = {
  kind: 'month',
  areaName: '步文街道',
  figures: [
    { ...figure, name: '按时解决' },
    { ...figure, name: '群众满意', past: 0.85 },
    { ...figure, name: '重复投诉', wanted: 'less' },
    { ...figure, name: '一次办好', cases: 7 },
    { ...figure, name: '诉求不合理占比', wanted: 'neither' },
  ],
  spans: 3,
  kinds: [
    { name: '路灯', weeks: [1, 2, 3, 4, 5], verdict: 'more' },
    { name: '噪音', weeks: [0, 0, 1, 0, 0], verdict: 'fewer' },
    { name: '停车', weeks: [1, 1, 1, 1, 1], verdict: 'asUsual' },
  ],
  hotSpots: [{ place: '毅阳社区', kind: '路灯', days: 7, cases: 9, expected: 1.52 }],
  words: [{ word: '共享电驴', now: 6 }],
  returning: [{ place: '第一网格', kind: '路灯', weeks: 5, cases: 9 }],
}

test('[BR2] the draft says what the facts bear out and no more', () => {
  const { overview, figures, hotSpots, returning } = writeTexts(facts)
  expect(overview).toContain('共收到19件')
  expect(overview).toContain('明显增多的是路灯；明显减少的是噪音')
  expect(overview).not.toContain('停车')
  expect(overview).toContain('“共享电驴”（6件）')
  expect(figures).toContain('按时解决90%，高于自己此前一年的70%，有好转')
  expect(figures).toContain('重复投诉90%，高于自己此前一年的70%，需要关注')
  expect(figures).toContain('群众满意和自己此前一年相比看不出明显变化')
  expect(figures).not.toContain('诉求不合理')
  expect(hotSpots).toContain('毅阳社区最近7天路灯9件，平常同样长的时间约1.5件')
  expect(returning).toContain('第一网格的路灯（13周里有5周出现，共9件）')
})

test('[BR3] where there is too little to tell it says so', () => {
  const none = writeTexts({ ...facts, figures: [], hotSpots: [], words: [], returning: [], spans: 0, kinds: [] })
  expect(none.overview).toContain('暂不与以往比较')
  expect(none.figures).toContain('先不下结论')
  expect(none.hotSpots).toContain('没有发现热点')
  expect(none.returning).toContain('没有在同一网格反复出现')
  expect(writeTexts(facts).figures).toContain('一次办好件数较少（不足20件）')
  const young = facts.figures.map((one) => ({ ...one, past: null }))
  expect(writeTexts({ ...facts, figures: young }).figures).toContain('先不和自己的过去比')
  expect(writeTexts({ ...facts, kind: 'week' }).overview).toContain('本周共收到6件')
})

test('[BR4] what is to be done next is left to a person', () => {
  expect(writeTexts(facts).next).toBe('')
})

test('[BR5] issued it is not edited before it is taken back', () => {
  expect(stepBriefing('draft', 'edit')).toBe('draft')
  expect(stepBriefing('draft', 'issue')).toBe('issued')
  expect(stepBriefing('issued', 'takeBack')).toBe('draft')
  expect(() => stepBriefing('issued', 'edit')).toThrow('briefing.issued')
  expect(() => stepBriefing('issued', 'issue')).toThrow('briefing.issued')
  expect(() => stepBriefing('draft', 'takeBack')).toThrow('briefing.not-issued')
})
