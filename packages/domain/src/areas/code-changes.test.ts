import { expect, test } from 'vitest'
import { type CodeChange, planCodeChanges } from './code-changes.ts'

const town = [
  ['3506', '漳州市'],
  ['350603', '龙文区'],
  ['350603003', '蓝田街道'],
  ['350603003001', '湖东社区'],
  ['350603003001001', '第一网格'],
  ['350603003003', '毅阳社区'],
  ['350603003003001', '第一网格'],
  ['350603003003002', '第二网格'],
] as const
const areas = [
  ...town.map(([code, name]) => ({ code, name, isCurrent: true })),
  { code: '350603003009', name: '旧社区', isCurrent: false },
]
const plan = (...rows: Omit<CodeChange, 'line'>[]) =>
  planCodeChanges(
    areas,
    rows.map((row, at) => ({ ...row, line: at + 2 })),
  )
const faultsOf = (...rows: Omit<CodeChange, 'line'>[]) => plan(...rows).faults.map(({ fault }) => fault)

test('[G19] a recoded area takes everything below it along, and a new name only for itself', () => {
  const { opened, ended, moved, faults } = plan({
    kind: 'recoded',
    oldCode: '350603003003',
    newCode: '350603003021',
    name: '毅阳新社区',
  })
  expect(faults).toEqual([])
  expect(opened.map(({ code, name }) => [code, name])).toEqual([
    ['350603003021', '毅阳新社区'],
    ['350603003021001', '第一网格'],
    ['350603003021002', '第二网格'],
  ])
  expect(ended).toEqual(['350603003003', '350603003003001', '350603003003002'])
  expect(moved.get('350603003003002')).toBe('350603003021002')
})

test('[G19] the grids of a merged community are numbered on in the one it goes into', () => {
  const { moved, ended } = plan({ kind: 'merged', oldCode: '350603003001', newCode: '350603003003' })
  expect([...moved]).toEqual([
    ['350603003001', '350603003003'],
    ['350603003001001', '350603003003003'],
  ])
  expect(ended).toEqual(['350603003001', '350603003001001'])
})

test('[G19] areas are renamed, added, split off and ended, in whatever order the rows stand', () => {
  const { opened, renamed, ended, faults } = plan(
    { kind: 'closed', oldCode: '350603003001' },
    { kind: 'closed', oldCode: '350603003001001' },
    { kind: 'renamed', oldCode: '350603003', name: '蓝田镇' },
    { kind: 'split', oldCode: '350603003003', newCode: '350603003022', name: '毅南社区' },
    { kind: 'added', newCode: '350603003009', name: '旧社区又设' },
  )
  expect(faults).toEqual([])
  expect(opened.map(({ code }) => code)).toEqual(['350603003009', '350603003022'])
  expect(renamed).toEqual([{ code: '350603003', name: '蓝田镇' }])
  expect(ended).toEqual(['350603003001', '350603003001001'])
})

test('[G20] a row that cannot be carried out is named with the reason', () => {
  const old = '350603003003'
  expect(faultsOf({ kind: 'renamed', oldCode: '350603003999', name: '新' })).toEqual(['old-unknown'])
  expect(faultsOf({ kind: 'renamed', oldCode: '350603003009', name: '新' })).toEqual(['old-unknown'])
  expect(faultsOf({ kind: 'renamed', oldCode: old })).toEqual(['name-missing'])
  expect(faultsOf({ kind: 'recoded', oldCode: old })).toEqual(['new-missing'])
  expect(faultsOf({ kind: 'recoded', oldCode: old, newCode: '350603021' })).toEqual(['other-level'])
  expect(faultsOf({ kind: 'recoded', oldCode: old, newCode: '350603003001' })).toEqual(['new-taken'])
  expect(faultsOf({ kind: 'recoded', oldCode: old, newCode: '350603099001' })).toEqual(['parent-unknown'])
  expect(faultsOf({ kind: 'added', newCode: '350603003021' })).toEqual(['name-missing'])
  expect(faultsOf({ kind: 'merged', oldCode: old, newCode: '350603003099' })).toEqual(['new-unknown'])
  expect(faultsOf({ kind: 'closed', oldCode: old })).toEqual(['left-below'])
  const twice = { kind: 'renamed', oldCode: old, name: '新' } as const
  expect(faultsOf(twice, twice)).toEqual(['twice'])
})
