import { expect, test } from 'vitest'
import type { Actor } from '../accounts/index.ts'
import { canSee } from './can-see.ts'
import { standingsOf } from './standings-of.ts'
import { byWorker, command, report } from './testing/commands.ts'
import {
  city,
  countyDispatcher,
  dispatcher,
  gridWorker,
  head,
  lin,
  membership,
  officer,
  resident,
  staff,
  supervisor,
  system,
  wang,
} from './testing/small-city.ts'
import { type Act, given } from './testing/specify.ts'

const reported = given([lin, report]).incident
const withOffice = given([lin, report], [dispatcher, command.dispatch]).incident
const secret = given([lin, { ...report, confidential: true }]).incident

function held(actor: Actor, incident = reported) {
  return incident ? standingsOf(actor, incident, city).map(({ standing }) => standing) : undefined
}

function sees(actor: Actor, incident = reported) {
  return incident && canSee(actor, incident, city)
}

test('[I13] a position comes from the unit that has it and from the area that covers the place', () => {
  expect(held(gridWorker)).toEqual(['lead', 'grid'])
  expect(held(gridWorker, withOffice)).toEqual(['grid'])
  expect(held(head)).toEqual(['community'])
  expect(held(dispatcher)).toEqual(['centre'])
  expect(held(countyDispatcher)).toEqual(['centre'])
  expect(held(officer, withOffice)).toEqual(['lead'])
  expect(held(supervisor)).toEqual(['supervisor'])
  expect(held(staff('callbackOfficer', 'county'))).toEqual(['callbackOfficer'])
  expect(held(staff('privacyOfficer', 'county'))).toEqual(['privacyOfficer'])
  expect(held(system)).toEqual(['system'])
})

test('[I13] other areas, other units and other roles give none', () => {
  const strangers = [
    staff('gridWorker', 'grid2'),
    staff('communityHead', 'otherCommunity'),
    staff('dispatcher', 'otherStreet'),
    staff('departmentHandler', 'streetPolice'),
    staff('supervisor', 'streetPolice'),
    staff('registryOfficer', 'community'),
    staff('systemAdministrator', 'cityCentre'),
    staff('departmentHandler', 'grid'),
  ]
  for (const stranger of strangers) expect(held(stranger, withOffice)).toEqual([])
})

test('[I13] a supervisor in the lead unit watches over it, and does not do its work', () => {
  expect(held(staff('supervisor', 'streetOrder'), withOffice)).toEqual(['supervisor'])
})

test('[I13] residents are reporters of their own reports and neighbours of others', () => {
  expect(held(lin)).toEqual(['reporter'])
  expect(held(wang)).toEqual(['neighbour'])
  expect(held(resident())).toEqual(['neighbour'])
})

test('[I13] staff who reported in their own name are reporters, staff who reported for a caller are not', () => {
  const own = given([gridWorker, { ...report, source: 'gridWorker', by: byWorker }]).incident
  expect(held(gridWorker, own)).toEqual(['grid', 'reporter'])
  const forCaller = given([dispatcher, { ...report, source: 'onBehalf' }]).incident
  expect(held(dispatcher, forCaller)).toEqual(['centre'])
  expect(held(lin, forCaller)).toEqual(['reporter'])
})

test('[I14] only cleared memberships count for a confidential incident', () => {
  expect(held(dispatcher, secret)).toEqual([])
  expect(held(gridWorker, secret)).toEqual([])
  expect(held(staff('dispatcher', 'street', { cleared: true }), secret)).toEqual(['lead', 'centre'])
  const half: Actor = {
    kind: 'staff',
    personId: 'half',
    memberships: [membership('dispatcher', 'street'), membership('supervisor', 'county', true)],
  }
  expect(held(half, secret)).toEqual(['supervisor'])
  expect(held(wang, secret)).toEqual([])
  expect(held(lin, secret)).toEqual(['reporter'])
})

test('[I15] people of units with a part in it see it wherever it lies, others do not', () => {
  expect(sees(staff('departmentHandler', 'streetOrder'))).toBe(false)
  const moved = given(
    [lin, report],
    [dispatcher, command.dispatch],
    [officer, command.return],
    [dispatcher, { ...command.dispatch, unitId: 'streetPolice' }],
  ).incident
  expect(sees(officer, moved)).toBe(true)
  expect(sees(staff('departmentHandler', 'countyHousing'), moved)).toBe(false)
  expect(sees(staff('systemAdministrator', 'streetOrder'), moved)).toBe(false)
  expect(sees(wang, moved)).toBe(false)
  expect(sees(lin, moved)).toBe(true)
})

test('[I15] having had a part does not clear anybody for a confidential incident', () => {
  const cleared = staff('dispatcher', 'street', { cleared: true })
  const dispatched = given([lin, { ...report, confidential: true }], [cleared, command.dispatch]).incident
  expect(sees(officer, dispatched)).toBe(false)
  expect(sees(staff('departmentHandler', 'streetOrder', { cleared: true }), dispatched)).toBe(true)
  expect(sees(dispatcher, dispatched)).toBe(false)
})

test('[I17] somebody with two positions acts in the nearer one, and for the unit that a command reaches', () => {
  const both: Actor = {
    kind: 'staff',
    personId: 'both',
    memberships: [membership('dispatcher', 'county'), membership('dispatcher', 'street')],
  }
  const unitOf = (...acts: readonly Act[]) => given(...acts).log.at(-1)?.actedBy
  expect(unitOf([lin, report], [both, command.dispatch])).toMatchObject({ unitId: 'street' })
  const toCounty = { ...command.dispatch, unitId: 'countyHousing' }
  expect(unitOf([lin, report], [both, toCounty])).toMatchObject({ unitId: 'county' })
  expect(unitOf([lin, report], [gridWorker, command.note])).toMatchObject({ unitId: 'grid' })
})
