import { expect, test } from 'vitest'
import type { Actor } from '../../accounts/index.ts'
import { carryOut } from '../carry-out.ts'
import { later } from '../instants.ts'
import { command, report } from '../testing/commands.ts'
import { plainTiming } from '../testing/plain-timing.ts'
import { dispatcher, head, lin, membership, officer, staff, wang } from '../testing/small-city.ts'
import { type Act, begin, contextAt, given, hour } from '../testing/specify.ts'

const atOffice: readonly Act[] = [
  [lin, report],
  [dispatcher, command.dispatch],
]
const invited: readonly Act[] = [...atOffice, [officer, command.invite]]

test('[I42] lead and centre invite those of the area or answering for the place', () => {
  given(...atOffice)
    .when(officer, command.invite)
    .yields({ type: 'CoHandlerInvited', unitId: 'community' })
  given(...atOffice)
    .when(dispatcher, { ...command.invite, unitId: 'countyHousing' })
    .leaves({ stage: 'handling' })
  given(...atOffice)
    .when(officer, { ...command.invite, unitId: 'otherGrid' })
    .isRefused('unit.outside-scope')
  given(...atOffice)
    .when(officer, { ...command.invite, unitId: 'nowhere' })
    .isRefused('unit.unknown')
})

test('[I42] neither the lead, nor anybody twice, nor for yesterday, nor without a task', () => {
  given(...atOffice)
    .when(officer, { ...command.invite, unitId: 'streetOrder' })
    .isRefused('incident.same-unit')
  given(...invited)
    .when(officer, command.invite)
    .isRefused('incident.co-handler-already')
  given(...atOffice)
    .when(officer, { ...command.invite, dueAt: begin })
    .isRefused('incident.date-past')
  const twice = [command.invite, command.invite].map(({ unitId, task }) => ({ unitId, task }))
  given([lin, report])
    .when(dispatcher, { ...command.dispatch, coHandlers: twice })
    .isRefused('incident.co-handler-already')
  given([lin, report])
    .when(dispatcher, { ...command.dispatch, coHandlers: [{ unitId: 'community', task: ' ' }] })
    .isRefused('input.invalid', { field: 'task' })
})

test('[I42] after signing off a unit may be invited again', () => {
  const { incident } = given(...invited, [head, command.signOff], [officer, command.invite])
  expect(incident?.coHandlers.map(({ status }) => status)).toEqual(['signedOff', 'open'])
})

test('[I43] a co-handler signs off its own part, also while it is suspended or undecided', () => {
  given(...invited)
    .when(head, { ...command.signOff, photoIds: ['together'] })
    .leaves({ notePhotoIds: ['together'] })
  given(...invited, [officer, command.suspend])
    .when(head, command.signOff)
    .leaves({ stage: 'suspended' })
  given(...invited, [officer, command.return])
    .when(head, command.signOff)
    .leaves({ stage: 'dispatching' })
  given(...invited)
    .when(officer, command.signOff)
    .isRefused('incident.not-allowed')
  given(...invited, [head, command.signOff])
    .when(head, command.signOff)
    .isRefused('incident.not-allowed')
  given(...invited)
    .when(head, { ...command.signOff, unitId: 'streetPolice' })
    .isRefused('unit.outside-scope')
})

test('[I43] somebody in two co-handling units signs off the one they name', () => {
  const both: Actor = {
    kind: 'staff',
    personId: 'both',
    memberships: [membership('communityHead', 'community'), membership('departmentHandler', 'streetPolice')],
  }
  const { incident } = given(
    ...invited,
    [officer, { ...command.invite, unitId: 'streetPolice' }],
    [both, { ...command.signOff, unitId: 'streetPolice' }],
  )
  expect(incident?.coHandlers.map(({ unitId, status }) => [unitId, status])).toEqual([
    ['community', 'open'],
    ['streetPolice', 'signedOff'],
  ])
})

test('[I44] contacting the reporter stops the clock for it', () => {
  const { incident, now } = given([lin, report])
  const timing = plainTiming(() => ({ contact: 24 }))
  const { incident: dispatched } = carryOut(incident, command.dispatch, { ...contextAt(now, dispatcher), timing })
  expect(dispatched?.clocks.at(-1)).toMatchObject({ kind: 'contact', dueAt: later(now, 24 * hour) })
  const { incident: contacted } = carryOut(dispatched, command.contact, contextAt(now, officer))
  expect(contacted?.clocks.at(-1)).toMatchObject({ kind: 'contact', stoppedAt: now })
})

test('[I45] a note has words or a photo', () => {
  given(...atOffice)
    .when(officer, { ...command.note, text: ' ' })
    .isRefused('incident.empty-note')
  given(...atOffice)
    .when(officer, { ...command.note, text: '', photoIds: ['site'] })
    .leaves({ notePhotoIds: ['site'] })
})

test('[I45] among staff a note may be a recording; the reporter cannot hear it', () => {
  given(...atOffice)
    .when(officer, { ...command.note, text: '', voiceIds: ['spoken'], visibility: 'internal' })
    .yields({ type: 'Noted', voiceIds: ['spoken'], visibility: 'internal' })
  given(...atOffice)
    .when(officer, { ...command.note, text: '', voiceIds: ['spoken'], visibility: 'reporter' })
    .isRefused('incident.empty-note')
})

test('[I45] what a resident adds is never internal', () => {
  given(...atOffice)
    .when(lin, command.note)
    .yields({ type: 'Noted', visibility: 'reporter' })
  given(...atOffice)
    .when(wang, command.note)
    .isRefused('incident.not-allowed')
  given(...atOffice)
    .when(staff('registryOfficer', 'community'), command.note)
    .isRefused('incident.not-found')
})
