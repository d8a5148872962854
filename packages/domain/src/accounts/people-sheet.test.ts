import { expect, test } from 'vitest'
import { columnsOfPeople, type PeopleRow, readPeopleRows, type Unit } from './index.ts'

const units: readonly Unit[] = [
  { id: 'street', kind: 'centre', name: '蓝田街道综治中心', areaCode: '350603003' },
  { id: 'first', kind: 'gridTeam', name: '毅阳社区第一网格', areaCode: '350603003003001' },
  { id: 'second', kind: 'gridTeam', name: '毅阳社区第二网格', areaCode: '350603003003002' },
  { id: 'one', kind: 'community', name: '大同社区', areaCode: '350603003004' },
  { id: 'other', kind: 'community', name: '大同社区', areaCode: '350603001004' },
  { id: 'far', kind: 'community', name: '远处社区', areaCode: '350602001001' },
]
const known: Readonly<Record<string, { name: string; active: boolean }>> = {
  '13900000001': { name: '林志强', active: true },
  '13900000002': { name: '走了的', active: false },
}

function read(...rows: readonly PeopleRow[]) {
  return readPeopleRows(rows, { units, scopes: ['350603'], findByPhone: (phone) => known[phone] })
}

const worker = { name: '陈新', phone: '13800000001', unit: '毅阳社区第一网格', role: '网格员' }
const faultsOf = (...rows: readonly PeopleRow[]) => read(...rows).map(({ faults }) => faults[0])

test('[A30] a row is somebody with a number, and with a role in a unit or with none', () => {
  expect(read(worker)).toEqual([
    { person: { name: '陈新', phone: '13800000001', unitId: 'first', role: 'gridWorker', isNew: true }, faults: [] },
  ])
  expect(read({ name: '陈新', phone: '138 0000-0001' })[0]?.person).toEqual({
    name: '陈新',
    phone: '13800000001',
    isNew: true,
  })
  expect(faultsOf({ ...worker, name: '' })).toEqual(['name-missing'])
  expect(faultsOf({ ...worker, phone: '12345' })).toEqual(['phone-wrong'])
  expect(faultsOf({ ...worker, role: '' }, { ...worker, unit: '' })).toEqual(['half-role', 'half-role'])
})

test('[A30] one person in several grids has several rows, under one name; the same row twice is one too many', () => {
  expect(faultsOf(worker, { ...worker, unit: '毅阳社区第二网格' })).toEqual([undefined, undefined])
  expect(faultsOf(worker, { ...worker, name: '陈旧', unit: '毅阳社区第二网格' })).toEqual([undefined, 'name-differs'])
  expect(faultsOf(worker, worker)).toEqual([undefined, 'twice'])
})

test('[A30] a number that somebody has is theirs: under another name it is refused, and so is a closed account', () => {
  expect(read({ ...worker, name: '林志强', phone: '13900000001' })[0]?.person?.isNew).toBe(false)
  expect(faultsOf({ ...worker, phone: '13900000001' })).toEqual(['name-differs'])
  expect(faultsOf({ ...worker, phone: '13900000002' })).toEqual(['account-closed'])
})

test('[A31] units are found by name in the area of who imports, by the code of the area where several are called so', () => {
  const head = { ...worker, role: '书记' }
  expect(faultsOf({ ...head, unit: '没有的社区' })).toEqual(['unit-unknown'])
  expect(faultsOf({ ...head, unit: '大同社区' })).toEqual(['unit-ambiguous'])
  expect(read({ ...head, unit: '大同社区', areaCode: '350603001004' })[0]?.person?.unitId).toBe('other')
  expect(faultsOf({ ...head, unit: '远处社区' })).toEqual(['unit-outside'])
})

test('[A31] a role does the work of its kind of unit, and administrators are not taken from lists', () => {
  expect(faultsOf({ ...worker, role: '调度员' })).toEqual(['role-unfit'])
  expect(faultsOf({ ...worker, role: '什么' })).toEqual(['role-unknown'])
  expect(faultsOf({ ...worker, role: '安全管理员' })).toEqual(['role-administrator'])
  expect(read({ ...worker, unit: '蓝田街道综治中心', role: '督办员' })[0]?.person?.role).toBe('supervisor')
})

test('[A31] columns are known by the names that offices give them, in any order', () => {
  expect([...columnsOfPeople(['序号', '联系电话', '姓名', '网格', '职务', '手机'])]).toEqual([
    [1, 'phone'],
    [2, 'name'],
    [3, 'unit'],
    [4, 'role'],
  ])
})
