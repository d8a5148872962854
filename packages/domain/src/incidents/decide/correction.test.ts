import { expect, test } from 'vitest'
import { byWorker, command, report } from '../testing/commands.ts'
import {
  abroad,
  dispatcher,
  gridWorker,
  head,
  lin,
  nextGrid,
  officer,
  otherSide,
  staff,
} from '../testing/small-city.ts'
import { type Act, given } from '../testing/specify.ts'

const own = { ...report, source: 'gridWorker', by: byWorker } as const
const atHead: readonly Act[] = [
  [gridWorker, own],
  [head, command.accept],
]
const atOffice: readonly Act[] = [...atHead, [head, command.escalate], [dispatcher, command.dispatch]]

test('[I39] a lead whose area holds the true place keeps it', () => {
  given(...atHead)
    .when(head, { ...command.relocate, place: nextGrid })
    .leaves({ stage: 'handling', leadUnitId: 'community', place: nextGrid })
})

test('[I39] otherwise the unit responsible there must accept it, and cannot return it to where it never belonged', () => {
  const moved: readonly Act[] = [...atOffice, [officer, { ...command.relocate, place: otherSide }]]
  expect(given(...moved).incident).toMatchObject({ stage: 'reported', leadUnitId: 'otherGrid', senders: [] })
  given(...moved)
    .when(staff('gridWorker', 'otherGrid'), command.return)
    .leaves({ leadUnitId: 'otherCommunity' })
  given(...atHead)
    .when(head, { ...command.relocate, place: abroad })
    .isRefused('unit.nobody-responsible')
})

test('[I6] [I39] the solve clock goes on while the true place’s unit accepts', () => {
  const { incident } = given(
    ...atHead,
    [head, { ...command.relocate, place: otherSide }],
    [staff('gridWorker', 'otherGrid'), command.accept],
  )
  expect(incident?.clocks.map(({ kind, startedAt }) => [kind, startedAt])).toEqual([
    ['accept', '2026-03-02T02:00:00.000Z'],
    ['solve', '2026-03-02T03:00:00.000Z'],
    ['accept', '2026-03-02T04:00:00.000Z'],
  ])
})

test('[I40] another category moves the deadline and leaves the start', () => {
  const { incident } = given(...atHead, [head, command.reclassify])
  expect(incident).toMatchObject({ categoryId: 'noise', stage: 'handling', leadUnitId: 'community' })
  expect(incident?.clocks.at(-1)).toMatchObject({
    startedAt: '2026-03-02T03:00:00.000Z',
    dueAt: '2026-03-07T04:00:00.000Z',
  })
})

test('[I40] the same category again is refused, or it would be a way to more time', () => {
  given(...atHead)
    .when(head, { ...command.reclassify, categoryId: 'shed' })
    .isRefused('incident.same-category')
})

test('[I41] a category for cleared people takes it to the centre, and out of sight of the others', () => {
  const secret: readonly Act[] = [...atHead, [head, { ...command.reclassify, confidential: true }]]
  expect(given(...secret).incident).toMatchObject({ stage: 'dispatching', leadUnitId: 'street', confidential: true })
  given(...secret)
    .when(head, command.note)
    .isRefused('incident.not-found')
  const cleared = staff('dispatcher', 'street', { cleared: true })
  given(...secret)
    .when(cleared, { ...command.reclassify, categoryId: 'shed', confidential: false })
    .leaves({ confidential: true })
  given([lin, { ...report, confidential: true }], [cleared, command.reclassify])
    .when(cleared, { ...command.reclassify, categoryId: 'shed', confidential: true })
    .leaves({ confidential: true, stage: 'reported', leadUnitId: 'street' })
})
