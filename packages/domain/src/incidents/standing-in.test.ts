import { expect, test } from 'vitest'
import type { Actor } from '../accounts/index.ts'
import { reporterView } from './reporter-view.ts'
import { command, report } from './testing/commands.ts'
import { dispatcher, head, lin, membership, officer, supervisor, system } from './testing/small-city.ts'
import { type Act, given } from './testing/specify.ts'

const dispatched: readonly Act[] = [
  [lin, report],
  [dispatcher, command.dispatch],
]
const toLeaving: readonly Act[] = [...dispatched, [officer, { type: 'delegate', personId: 'leaving' }]]
const deputy: Actor = {
  kind: 'staff',
  personId: 'deputy',
  memberships: [{ ...membership('departmentHandler', 'streetOrder'), forPersonId: 'away' }],
  standsInFor: ['away'],
}

test('[I91] a deputy acts in the position of whoever is away, and the log names both', () => {
  const story = given(...dispatched, [deputy, command.note])
  expect(story.log.at(-1)?.actedBy).toEqual({
    kind: 'staff',
    personId: 'deputy',
    unitId: 'streetOrder',
    forPersonId: 'away',
  })
})

test('[I91] a colleague acts in their own name, but for the one who is away where it was given to them', () => {
  const colleague: Actor = { ...deputy, memberships: [membership('departmentHandler', 'streetOrder')] }
  const by = (...acts: readonly Act[]) => given(...acts, [colleague, command.note]).log.at(-1)?.actedBy
  expect(by(...dispatched)).toEqual({ kind: 'staff', personId: 'deputy', unitId: 'streetOrder' })
  expect(by(...dispatched, [officer, { type: 'delegate', personId: 'away' }])).toMatchObject({ forPersonId: 'away' })
})

test('[I92] a deputy neither grants what the one who is away asked for nor verifies their work', () => {
  const inFor = (actor: Actor, personId: string): Actor =>
    actor.kind === 'staff' ? { ...actor, personId: 'deputy', standsInFor: [personId] } : actor
  const asked = given(...dispatched, [officer, command.requestExtension])
  const officerId = 'departmentHandler@streetOrder'
  asked.when(inFor(supervisor, officerId), command.extend).isRefused('incident.own-work')
  asked.when(inFor(supervisor, 'somebody'), command.extend).yields({ type: 'Extended' })
  const resolved = given(...dispatched, [officer, command.resolve])
  resolved.when(inFor(head, officerId), command.verify).isRefused('incident.own-work')
  resolved.when(inFor(head, 'somebody'), command.verify).yields({ type: 'Closed' })
})

test('[I93] a hand-over changes the person and nothing else, in every stage in which it can be theirs', () => {
  const stages: readonly (readonly Act[])[] = [
    toLeaving,
    [...toLeaving, [officer, command.suspend]],
    [...toLeaving, [officer, command.resolve]],
    [...toLeaving, [officer, command.resolve], [head, command.verify]],
  ]
  for (const acts of stages) {
    const { incident: before } = given(...acts)
    const { incident: after } = given(...acts, [system, command.handOver])
    const { version, lastActedAt } = after ?? {}
    expect(after).toEqual({ ...before, handlerId: 'successor', version, lastActedAt })
  }
})

test('[I93] what is not theirs is not handed over, and twice is once', () => {
  given(...dispatched)
    .when(system, command.handOver)
    .isRefused('incident.not-allowed')
  given(...toLeaving, [system, command.handOver])
    .when(system, command.handOver)
    .isRefused('incident.not-allowed')
  given(...toLeaving)
    .when(system, { ...command.handOver, reason: ' ' })
    .isRefused('input.invalid')
  given(...toLeaving)
    .when(dispatcher, command.handOver)
    .isRefused('incident.not-allowed')
})

test('[I93] the reporter reads nothing of it, of a confidential matter neither', () => {
  const steps = (...acts: readonly Act[]) => {
    const { incident, log } = given(...acts)
    return incident && reporterView(incident, log, 'lin').steps.map(({ type }) => type)
  }
  expect(steps(...toLeaving, [system, command.handOver])).toEqual(steps(...toLeaving))
  const cleared = (actor: Actor): Actor =>
    actor.kind === 'staff'
      ? { ...actor, memberships: actor.memberships.map((held) => ({ ...held, cleared: true })) }
      : actor
  const secret: readonly Act[] = [
    [lin, { ...report, confidential: true }],
    [cleared(dispatcher), command.dispatch],
    [cleared(officer), { type: 'delegate', personId: 'leaving' }],
  ]
  expect(steps(...secret, [system, command.handOver])).toEqual(steps(...secret))
})
