import { expect, test } from 'vitest'
import { changeOrganisation } from './change-organisation.ts'
import { maskValues } from './mask.ts'
import type { Organisation, OrganisationChange } from './organisation.ts'
import { readOrganisationRow } from './read-organisation-row.ts'

const code = '91350600MA2XK8T17W'
const bakery: Organisation = {
  id: 'bakery',
  version: 4,
  kind: 'enterprise',
  values: { orgName: '蓝田面包坊', creditCode: code, enterpriseKind: '03' },
}
const switchedOn = new Set(['legalPersonCardNumber', 'attention'])
const rules = { switchedOn, today: '2026-11-24' }

function change(one: OrganisationChange, elsewhere: readonly Organisation[] = [], present = [bakery]) {
  const findByCreditCode = (asked: string) =>
    [...present, ...elsewhere].find(({ values }) => values['creditCode'] === asked)
  return changeOrganisation(present, one, { ...rules, findByCreditCode })
}
const comingIn = (values: Record<string, string>) =>
  ({ type: 'organisationIn', organisation: { organisationId: 'new', kind: 'enterprise', values } }) as const

test('[R25] who comes in is new, or known by its credit code, or here by its name', () => {
  expect(change(comingIn({ orgName: '老陈五金店' })).effects).toMatchObject([
    { isKnown: false, organisation: { id: 'new' } },
  ])
  const elsewhere = { ...bakery, id: 'old', version: 9 }
  expect(change(comingIn({ orgName: '蓝田面包坊', creditCode: code }), [elsewhere], []).effects).toMatchObject([
    { type: 'organisationIn', isKnown: true, organisation: { id: 'old', version: 9 } },
  ])
  expect(change(comingIn({ orgName: '蓝田 面包坊', orgPhone: '0596-2345678' })).effects).toMatchObject([
    { type: 'organisationCorrected', organisation: { id: 'bakery' }, fields: ['orgName', 'orgPhone'] },
  ])
  expect(() => change(comingIn({ creditCode: code }), [], [])).toThrow(
    expect.objectContaining({ code: 'registry.value-invalid' }),
  )
})

test('[R26] a credit code is of one organisation, and an old version is a conflict', () => {
  const other: Organisation = { ...bakery, id: 'other', values: { orgName: '另一家' } }
  const taking = { type: 'organisationCorrect', organisationId: 'other', values: { creditCode: code } } as const
  expect(() => change(taking, [], [bakery, other])).toThrow(expect.objectContaining({ code: 'registry.value-invalid' }))
  const stale = { type: 'organisationCorrect', organisationId: 'bakery', expectedVersion: 3, values: {} } as const
  expect(() => change(stale)).toThrow(expect.objectContaining({ code: 'registry.conflict' }))
  expect(() => change({ ...stale, organisationId: 'gone' })).toThrow(
    expect.objectContaining({ code: 'registry.organisation-gone' }),
  )
})

test('[R26] one that leaves is gone from the room, on a day that has come', () => {
  const leaving = { type: 'organisationOut', organisationId: 'bakery', on: '2026-11-20', because: 'closed' } as const
  expect(change(leaving).organisations).toEqual([])
  expect(() => change({ ...leaving, on: '2026-11-25' })).toThrow(
    expect.objectContaining({ code: 'registry.date-invalid' }),
  )
})

test('[R27] a document needs its kind, and an id card has to be one', () => {
  const written = (values: Record<string, string>) =>
    change({ type: 'organisationCorrect', organisationId: 'bakery', values })
  expect(() => written({ legalPersonCardNumber: '350603195101150018' })).toThrow('registry.value-invalid')
  expect(() => written({ legalPersonCardKind: '111', legalPersonCardNumber: '350603195101150019' })).toThrow(
    'registry.value-invalid',
  )
  expect(written({ legalPersonCardKind: '414', legalPersonCardNumber: 'm 1234567' }).effects).toMatchObject([
    { organisation: { values: { legalPersonCardNumber: 'M1234567' } } },
  ])
})

test('[R28] what is of the organisation is shown, who stands for it is not', () => {
  const values = {
    orgName: '蓝田面包坊',
    attention: '02',
    employees: '6',
    legalPersonName: '陈大明',
    legalPersonCardNumber: '350603195101150018',
    orgPhone: '13812345678',
  }
  expect(maskValues(values)).toEqual({
    orgName: '蓝田面包坊',
    attention: '中',
    employees: '6',
    legalPersonName: '陈**',
    legalPersonCardNumber: '35**************18',
    orgPhone: '138****5678',
  })
})

test('[R22] a row of a list of organisations is read whole, and says everything that is wrong in it', () => {
  const read = (cells: Record<string, string>) => readOrganisationRow(new Map(Object.entries(cells)), rules)
  const { row, faults } = read({
    building: '兴业路8号',
    room: '铺1',
    orgName: '毅阳志愿者协会',
    kind: '社会组织',
    socialKind: '社会团体',
    employees: '3',
  })
  expect(faults).toEqual([])
  expect(row).toMatchObject({ kind: 'social', values: { orgName: '毅阳志愿者协会', socialKind: '01' } })
  expect(row.values).not.toHaveProperty('employees')
  const wrong = read({ building: '', room: '铺1', orgName: '', creditCode: '9135', kind: '商会', attention: '很高' })
  expect(wrong.faults.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
    'building empty',
    'orgName empty',
    'creditCode creditCode',
    'attention code',
    'kind code',
  ])
})
