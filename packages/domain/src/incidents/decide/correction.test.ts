import { expect, test } from 'vitest'
import { carryOut } from '../carry-out.ts'
import { byWorker, command, report } from '../testing/commands.ts'
import { plainTiming } from '../testing/plain-timing.ts'
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
  system,
} from '../testing/small-city.ts'
import { type Act, contextAt, day, given } from '../testing/specify.ts'

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

test('[I90] where borders moved the platform corrects the place as anybody would; a suspended matter waits', () => {
  given(...atHead)
    .when(system, { ...command.relocate, place: otherSide })
    .leaves({ stage: 'reported', leadUnitId: 'otherGrid' })
  const suspended: readonly Act[] = [...atHead, [head, command.suspend]]
  given(...suspended)
    .when(system, { ...command.relocate, place: otherSide })
    .isRefused('incident.not-allowed')
})

test('[I40] another category has another limit, counted from when the work began', () => {
  const works = { ...command.reclassify, categoryId: 'works' }
  const { incident } = given(...atHead, [head, works, 11 * day])
  expect(incident).toMatchObject({ categoryId: 'works', stage: 'handling', leadUnitId: 'community' })
  expect(incident?.clocks.find(({ kind }) => kind === 'solve')).toMatchObject({
    startedAt: '2026-03-02T03:00:00.000Z',
    dueAt: '2026-03-10T03:00:00.000Z',
  })
})

test('[I40] [I75] the milestones of the true category take the place of those it was taken for', () => {
  const asWorks: readonly Act[] = [...atHead, [head, { ...command.reclassify, categoryId: 'works' }]]
  const milestones = (acts: readonly Act[]) =>
    given(...acts).incident?.clocks.flatMap(({ kind, of, stoppedAt }) =>
      kind === 'milestone' ? [[of, stoppedAt]] : [],
    )
  expect(milestones(asWorks)).toEqual([
    ['stop', undefined],
    ['clear', undefined],
  ])
  expect(milestones([...asWorks, [head, command.reclassify]])).toEqual([
    ['stop', '2026-03-02T05:00:00.000Z'],
    ['clear', '2026-03-02T05:00:00.000Z'],
  ])
})

test('[I40] a date set by hand stays whatever the category', () => {
  const extended: readonly Act[] = [
    ...atHead,
    [head, command.requestExtension],
    [dispatcher, command.extend],
    [head, { ...command.reclassify, categoryId: 'works' }],
  ]
  expect(given(...extended).incident?.clocks.find(({ kind }) => kind === 'solve')?.dueAt).toBe(
    command.requestExtension.dueAt,
  )
})

test('[I39] a lead that keeps it counts by the calendar of the true place', () => {
  const { incident, now } = given(...atHead)
  const slow = plainTiming(({ areaCode }) => ({ solve: areaCode === nextGrid.areaCode ? 7 * 24 : 5 * 24 }))
  const context = { ...contextAt(now, head), timing: slow }
  const { incident: moved } = carryOut(incident, { ...command.relocate, place: nextGrid }, context)
  expect(moved?.clocks.at(-1)).toMatchObject({ kind: 'solve', dueAt: '2026-03-09T03:00:00.000Z' })
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
