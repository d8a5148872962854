import { expect, test } from 'vitest'
import { later } from './instants.ts'
import { command, report } from './testing/commands.ts'
import { dispatcher, gridWorker, head, lin, officer } from './testing/small-city.ts'
import { type Act, begin, day, given, hour } from './testing/specify.ts'
import { timelinessOf } from './timeliness.ts'

const atOffice: readonly Act[] = [
  [lin, report],
  [dispatcher, command.dispatch],
]
const promised = later(begin, 5 * day + 2 * hour)

function timelinessAfter(...acts: readonly Act[]) {
  const { incident } = given(...acts)
  return incident && timelinessOf(incident)
}

test('[I79] an open matter can be late for being accepted, decided or solved, and not while it waits', () => {
  expect(timelinessAfter([lin, report])).toEqual({ dueAt: later(begin, 3 * hour) })
  expect(timelinessAfter(...atOffice)).toEqual({ dueAt: promised })
  expect(timelinessAfter(...atOffice, [officer, command.suspend])).toEqual({})
})

test('[I79] a closed matter was in time where its work ended by the deadline', () => {
  const closed: readonly Act[] = [...atOffice, [officer, command.resolve], [head, command.verify, day]]
  expect(timelinessAfter(...closed)).toEqual({
    dueAt: promised,
    solvedAt: later(begin, 3 * hour),
    closedAt: later(begin, 3 * hour + day),
  })
})

test('[I79] a deadline that was missed once is not mended by a second try in time', () => {
  const missed: readonly Act[] = [
    ...atOffice,
    [officer, command.resolve, 6 * day],
    [lin, command.dissatisfied],
    [officer, command.resolve],
    [lin, command.confirm],
  ]
  expect(timelinessAfter(...missed)?.dueAt).toBe(promised)
  expect(timelinessAfter(...missed)?.solvedAt).toBe(later(begin, 6 * day + 4 * hour))
})

test('[I79] what was declined, withdrawn or solved on the spot was promised for no date', () => {
  expect(timelinessAfter([lin, report], [dispatcher, command.decline])).toEqual({})
  expect(timelinessAfter([lin, report], [lin, command.withdraw])).not.toHaveProperty('dueAt')
  expect(timelinessAfter([gridWorker, command.record])).not.toHaveProperty('dueAt')
})
