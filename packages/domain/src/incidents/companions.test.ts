import { expect, test } from 'vitest'
import type { Actor } from '../accounts/index.ts'
import { carryOut } from './carry-out.ts'
import type { Command } from './command.ts'
import { companions } from './companions.ts'
import type { Incident } from './incident.ts'
import { byLin, byWang, byWorker, command, report } from './testing/commands.ts'
import { dispatcher, gridWorker, head, lin, nextGrid, officer, staff, wang } from './testing/small-city.ts'
import { type Act, contextAt, given } from './testing/specify.ts'

const now = '2026-03-02T09:00:00.000Z'
const mergeInto = (targetId: string): Command => ({ ...command.merge, targetId })

type Around = { readonly actor: Actor; readonly others?: readonly Incident[] }

/** The command and its companions, as the server carries them out. */
function together(incident: Incident | undefined, asked: Command, { actor, others = [] }: Around) {
  if (!incident) throw new Error('nothing was given')
  const context = contextAt(now, actor)
  const own = carryOut(incident, asked, context).incident
  const kin = companions(incident, asked, context).map(({ incidentId, command: companion }) => {
    const other = others.find(({ id }) => id === incidentId)
    return carryOut(other, companion, { ...context, incidentId }).incident
  })
  return { own, kin }
}

function another(...acts: readonly Act[]): Incident {
  const { incident } = given(...acts)
  if (!incident) throw new Error('nothing was given')
  return { ...incident, id: 'another', caseCode: 'ANOTHER' }
}

const byWangToo = { ...report, by: byWang }
const target = another([wang, byWangToo], [dispatcher, command.dispatch])

test('[I64] [I10] merging takes every reporter along, and one who reported both once', () => {
  const twice: readonly Act[] = [
    [lin, report],
    [wang, command.join],
  ]
  const { own, kin } = together(given(...twice).incident, mergeInto('another'), { actor: dispatcher, others: [target] })
  expect(own).toMatchObject({ stage: 'merged', mergedIntoId: 'another', reporters: [byLin, byWang] })
  expect(kin).toMatchObject([{ absorbedIds: ['incident'], reporters: [byWang, byLin] }])
  expect(own?.clocks.every(({ stoppedAt }) => stoppedAt)).toBe(true)
})

test('[I64] nothing merges into itself, into what it absorbed, or into what has ended', () => {
  const { incident } = given([lin, report])
  const refused = (asked: Command, others: readonly Incident[]) => () =>
    together(incident, asked, { actor: dispatcher, others })
  expect(refused(mergeInto('incident'), [])).toThrow('incident.merge-target')
  const ended = another([wang, byWangToo], [dispatcher, command.decline])
  expect(refused(mergeInto('another'), [ended])).toThrow('incident.merge-target')
  expect(refused(mergeInto('another'), [])).toThrow('incident.not-found')
  const { kin } = together(incident, mergeInto('another'), { actor: dispatcher, others: [target] })
  expect(() => together(kin[0], mergeInto('incident'), { actor: dispatcher })).toThrow('incident.merge-target')
  const { own } = together(incident, mergeInto('another'), { actor: dispatcher, others: [target] })
  expect(() => together(own, mergeInto('third'), { actor: dispatcher })).toThrow('incident.not-allowed')
})

test('[I64] a tip-off and an ordinary matter never become one', () => {
  const cleared = staff('dispatcher', 'street', { cleared: true })
  const { incident } = given([lin, { ...report, confidential: true }])
  expect(() => together(incident, mergeInto('another'), { actor: cleared, others: [target] })).toThrow(
    'incident.merge-target',
  )
})

test('[I64] merging needs the right in both', () => {
  const { incident } = given([gridWorker, { ...report, source: 'gridWorker', by: byWorker }])
  const far = {
    ...target,
    place: { ...nextGrid, areaCode: '350603002001001' },
    leadUnitId: 'otherGrid',
    involvedUnitIds: [],
  }
  expect(() => together(incident, mergeInto('another'), { actor: head, others: [far] })).toThrow('incident.not-found')
  expect(together(incident, mergeInto('another'), { actor: head, others: [target] }).own?.stage).toBe('merged')
  expect(() =>
    together(given([lin, report]).incident, mergeInto('another'), { actor: gridWorker, others: [target] }),
  ).toThrow('incident.not-allowed')
  expect(() =>
    together(given([lin, report], [dispatcher, command.dispatch]).incident, mergeInto('another'), {
      actor: officer,
      others: [target],
    }),
  ).toThrow('incident.not-allowed')
})

test('[I65] [I10] parts wait with the unit that cut them out, for all who reported the whole', () => {
  const parts = [
    { id: 'one', caseCode: 'ONE', text: 'the noise', categoryId: 'noise' },
    { id: 'two', caseCode: 'TWO', text: 'the smell' },
  ]
  const whole = given([lin, report], [wang, command.join], [dispatcher, command.dispatch]).incident
  const { own, kin } = together(whole, { ...command.split, parts }, { actor: dispatcher })
  expect(own).toMatchObject({ stage: 'handling', partIds: ['one', 'two'] })
  expect(kin).toMatchObject([
    { id: 'one', caseCode: 'ONE', text: 'the noise', categoryId: 'noise', leadUnitId: 'street', partOfId: 'incident' },
    { id: 'two', categoryId: 'shed', stage: 'reported', reporters: [byLin, byWang], photoIds: [] },
  ])
})

test('[I65] a part keeps who reported it, not who cut it', () => {
  const whole = given([gridWorker, { ...report, source: 'gridWorker', by: byWorker }]).incident
  const { kin } = together(whole, command.split, { actor: head })
  expect(kin[0]?.reporters).toMatchObject([{ ...byWorker, personId: 'gridWorker@grid' }])
  expect(kin[0]?.leadUnitId).toBe('community')
})

test('[I65] parts are new, differ from each other and say something', () => {
  const [part] = command.split.parts
  const wrong = [[], [part, part], [{ ...part, id: 'incident' }], [{ ...part, text: ' ' }]]
  for (const parts of wrong.map((list) =>
    list.flatMap((one) => (one?.id ? [{ caseCode: '', text: '', ...one, id: one.id }] : [])),
  ))
    given([lin, report])
      .when(dispatcher, { ...command.split, parts })
      .isRefused('input.invalid', { field: 'parts' })
  given([lin, report]).when(gridWorker, command.split).isRefused('incident.not-allowed')
})

test('[I65] nobody opens a part for a unit that is not theirs', () => {
  expect(() => carryOut(undefined, command.openPart, contextAt(now, officer))).toThrow('incident.not-allowed')
  expect(() => carryOut(undefined, command.openPart, contextAt(now, lin))).toThrow('incident.not-allowed')
})
