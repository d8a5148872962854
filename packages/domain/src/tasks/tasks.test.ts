import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Membership } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import { type CatalogueEntry, checkSending, isOpenInGrid, maySendTo, stateOfEntry } from './index.ts'

const entry: CatalogueEntry = {
  title: '独居老人走访',
  ownerUnitId: 'civil',
  basis: '《漳州市居家养老服务条例》第十二条',
  what: '问一问身体和用火用电',
  validFrom: '2026-11-01',
  validUntil: '2026-12-31',
}
const street = '350603003'
const grid = '350603003003001'

function held(role: Membership['role'], unitKind: Membership['unitKind'], areaCode: string): Membership[] {
  return [{ unitId: 'unit', unitKind, areaCode, role, cleared: false }]
}

const dispatcher = held('dispatcher', 'centre', street)
const sending = {
  entry,
  ownerArea: street,
  gridCodes: [grid],
  dueOn: '2026-12-10',
  today: '2026-11-29',
  memberships: dispatcher,
}

function refusal(given: Partial<Parameters<typeof checkSending>[0]>): unknown {
  try {
    checkSending({ ...sending, ...given })
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.details['because']] : error
  }
  return undefined
}

test('[K1] an entry holds from its first to its last day, unless it was taken out', () => {
  const days = ['2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01']
  expect(days.map((day) => stateOfEntry(entry, day))).toEqual(['notYet', 'valid', 'valid', 'expired'])
  expect(stateOfEntry(null, '2026-11-29')).toBe('withdrawn')
})

test('[K2] what is not in the catalogue, or no longer, cannot be sent', () => {
  expect(refusal({})).toBeUndefined()
  expect(refusal({ entry: undefined })).toEqual(['task.outside-catalogue', 'withdrawn'])
  expect(refusal({ today: '2027-01-01', dueOn: '2027-01-02' })).toEqual(['task.outside-catalogue', 'expired'])
  expect(refusal({ today: '2026-10-01' })).toEqual(['task.outside-catalogue', 'notYet'])
  expect(refusal({ dueOn: '2027-01-01' })).toEqual(['task.outside-catalogue', 'expiresBefore'])
  expect(refusal({ ownerArea: undefined })).toEqual(['task.outside-catalogue', 'withdrawn'])
  expect(refusal({ dueOn: '2026-11-28' })).toEqual(['input.invalid', undefined])
})

test('[K2] whatever is sent, its entry holds from the day it is sent to the day it is due', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, (today, dueOn) => {
      const holds = [today, dueOn].every((one) => stateOfEntry(entry, one) === 'valid')
      expect(refusal({ today, dueOn }) === undefined).toBe(holds && dueOn >= today)
    }),
  )
})

test.each([
  [dispatcher, grid, true],
  [held('supervisor', 'centre', '3506'), grid, true],
  [held('departmentHandler', 'department', street), grid, true],
  [held('communityHead', 'community', '350603003003'), grid, true],
  [held('communityHead', 'community', '350603003001'), grid, false],
  [held('gridWorker', 'gridTeam', grid), grid, false],
  [held('systemAdministrator', 'centre', '3506'), grid, false],
  [held('supervisor', 'department', street), grid, false],
])('[K3] %j to %s: %s', (memberships, code, may) => {
  expect(maySendTo(memberships, code)).toBe(may)
})

test('[K3] [K4] a task stays in the area of who sends it and of who owns it', () => {
  const elsewhere = '350602006005001'
  expect(refusal({ gridCodes: [grid, elsewhere] })).toEqual(['task.outside-area', undefined])
  const city = held('supervisor', 'centre', '3506')
  expect(refusal({ memberships: city, gridCodes: [elsewhere] })).toEqual(['task.outside-area', undefined])
  expect(refusal({ memberships: city, gridCodes: [elsewhere], ownerArea: '3506' })).toBeUndefined()
})

test('[K5] a task is open until it is done, taken back, or its entry ends by itself', () => {
  const asked = { withdrawnAt: null, doneAt: null }
  expect(isOpenInGrid(asked, entry, '2026-12-31')).toBe(true)
  expect(isOpenInGrid(asked, entry, '2027-01-01')).toBe(false)
  expect(isOpenInGrid(asked, null, '2026-12-01')).toBe(false)
  expect(isOpenInGrid({ ...asked, doneAt: '2026-12-01T00:00:00Z' }, entry, '2026-12-02')).toBe(false)
  expect(isOpenInGrid({ ...asked, withdrawnAt: '2026-12-01T00:00:00Z' }, entry, '2026-12-02')).toBe(false)
})
