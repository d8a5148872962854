import { expect, test } from 'vitest'
import type { DueReminder } from './list-reminders.ts'
import { remindAnew } from './remind-anew.ts'

const now = '2026-03-02T08:00:00.000Z'
const clockKey = 'solve  2026-03-01T01:00:00.000Z 2026-03-02T02:00:00.000Z'

function reminder(name: string, tell: DueReminder['tell'], at: string): DueReminder {
  const dueAt = '2026-03-02T02:00:00.000Z'
  return { key: `${clockKey} ${name} ${tell}`, clockKey, clock: 'solve', dueAt, at, tell }
}

const due = reminder('due', 'handler', '2026-03-02T02:00:00.000Z')
const behind = reminder('after3hours', 'head', '2026-03-02T05:00:00.000Z')
const ahead = reminder('after1workingDays', 'head', '2026-03-03T09:30:00.000Z')

test('[N12] a step that lies ahead holds as it says now', () => {
  expect(remindAnew([due, ahead], { told: [due.key], now })).toEqual({ waiting: [ahead], told: [due.key] })
})

test('[N12] who never heard of the clock is told a step that lies behind', () => {
  expect(remindAnew([due, behind], { told: [due.key], now }).waiting).toEqual([behind])
})

test('[N12] who was reminded of the clock hears no earlier step of it, now or later', () => {
  const earlier = `${clockKey} after2hours head`
  const so = remindAnew([due, behind], { told: [due.key, earlier], now })
  expect(so.waiting).toEqual([])
  expect(remindAnew([due, behind], { told: so.told, now })).toEqual(so)
})
