import { expect, test } from 'vitest'
import { noticesOf } from './notices-of.ts'
import { peopleNow } from './people-now.ts'
import { defaultChoice, planDelivery } from './plan.ts'
import { city, findStaff, staff } from './testing/small-city.ts'
import { type Act, after, report } from './testing/story.ts'
import { listHolders } from './who-is-told.ts'

const officer = findStaff('officer')
const dispatched: readonly Act[] = [
  ['lin', report()],
  ['dispatcher', { type: 'dispatch', unitId: 'order', coHandlers: [] }],
]
const theirs: readonly Act[] = [...dispatched, ['colleague', { type: 'delegate', personId: 'officer' }]]

/** The officer is away, with this deputy. */
function withDeputy(deputyId: string) {
  const people = peopleNow(
    staff.map(({ personId, memberships }) => ({
      personId,
      memberships,
      away: personId === deputyId ? [officer] : [],
      ...(personId === 'officer' ? { deputyId } : {}),
    })),
  )
  return (...acts: readonly Act[]) =>
    noticesOf(after(...acts), { city, people }).flatMap(({ recipient, step }) =>
      recipient.kind === 'staff' && step !== 'gone' ? [`${recipient.personId} ${step}`] : [],
    )
}

test('[N27] what is for somebody who is away goes to their deputy, from whichever unit', () => {
  expect(withDeputy('constable')(...theirs)).toEqual(['constable handle'])
  expect(withDeputy('constable')(...dispatched)).toEqual(['colleague handle', 'constable handle'])
})

test('[N27] a deputy who is told anyway is told once', () => {
  expect(withDeputy('colleague')(...dispatched)).toEqual(['colleague handle'])
})

test('[N27] a deputy who has no account any more leaves the notice with whom it is for', () => {
  const people = peopleNow([{ ...officer, away: [], deputyId: 'gone' }])
  const { after: incident } = after(...theirs)
  const told = listHolders(incident, { unitId: 'order', personId: 'officer' }, { city, people })
  expect(told.map(({ personId }) => personId)).toEqual(['officer'])
})

test('[N26] the successor is told that a matter was taken over, also of an urgent one without hurry', () => {
  const handedOver: Act = [
    'system',
    { type: 'handOver', fromPersonId: 'officer', toPersonId: 'colleague', reason: 'leaves' },
  ]
  const world = { city, people: peopleNow(staff.map((one) => ({ ...one, away: [] }))) }
  const notices = noticesOf(after(...theirs, handedOver), world)
  expect(notices.map(({ recipient, step, urgent }) => ({ recipient, step, urgent }))).toEqual([
    { recipient: { kind: 'staff', personId: 'colleague' }, step: 'takenOver', urgent: false },
  ])
})

test('[N26] what is taken over within some minutes goes out at one instant', () => {
  const at = (now: string) =>
    planDelivery({ urgent: false, now, choice: defaultChoice, reachable: ['push'], step: 'takenOver' }).notBefore
  const instants = ['2026-11-24T04:00:01.000Z', '2026-11-24T04:00:59.000Z', '2026-11-24T04:03:59.000Z'].map(at)
  expect(new Set(instants)).toEqual(new Set(['2026-11-24T04:05:00.000Z']))
})
