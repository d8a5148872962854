import { expect, test } from 'vitest'
import { type CodeChange, type KnownArea, planCodeChanges } from './code-changes.ts'
import { planTakingBack, traceOf } from './take-back-codes.ts'

const town = [
  ['3506', '漳州市'],
  ['350603', '龙文区'],
  ['350603003', '蓝田街道'],
  ['350603003001', '湖东社区'],
  ['350603003001001', '湖东第一网格'],
  ['350603003003', '毅阳社区'],
  ['350603003003001', '毅阳第一网格'],
] as const
const before: readonly KnownArea[] = town.map(([code, name]) => ({ code, name, isCurrent: true }))

/** The areas after a list, and what is kept of it. */
function carryOut(...rows: Omit<CodeChange, 'line'>[]) {
  const plan = planCodeChanges(
    before,
    rows.map((row, at) => ({ ...row, line: at + 2 })),
  )
  const renamed = new Map(plan.renamed.map(({ code, name }) => [code, name]))
  const after: KnownArea[] = [
    ...before.map(({ code, name }) => ({
      code,
      name: renamed.get(code) ?? name,
      isCurrent: !plan.ended.includes(code),
    })),
    ...plan.opened.map((one) => ({ ...one, isCurrent: true })),
  ]
  return { trace: traceOf(before, plan), after }
}

const merged = carryOut({ kind: 'merged', oldCode: '350603003001', newCode: '350603003003' })
const nothing: ReadonlySet<string> = new Set()

test('[G22] a merged community is there again with its grids, and its numbered-on grids end', () => {
  const plan = planTakingBack(merged.after, merged.trace, nothing)
  expect(plan.faults).toEqual([])
  expect(plan.reopened.map(({ code }) => code)).toEqual(['350603003001', '350603003001001'])
  expect(plan.ended).toEqual([{ code: '350603003003002', name: '湖东第一网格' }])
  expect([...plan.moved]).toEqual([['350603003003002', '350603003001001']])
})

test('[G23] what bore the code of the merged community itself is known one by one', () => {
  const plan = planTakingBack(merged.after, merged.trace, nothing)
  expect([...plan.merged]).toEqual([['350603003001', '350603003003']])
  const both = carryOut(
    { kind: 'added', newCode: '350603003030', name: '新社区' },
    { kind: 'merged', oldCode: '350603003001', newCode: '350603003030' },
    { kind: 'merged', oldCode: '350603003003', newCode: '350603003030' },
  )
  expect([...planTakingBack(both.after, both.trace, nothing).merged.keys()]).toEqual(['350603003001', '350603003003'])
})

test('[G22] a new code and a new name go back, unless somebody has named it anew', () => {
  const { trace, after } = carryOut(
    { kind: 'recoded', oldCode: '350603003003', newCode: '350603003021', name: '毅阳新社区' },
    { kind: 'renamed', oldCode: '350603003', name: '蓝田镇' },
  )
  const plan = planTakingBack(after, trace, nothing)
  expect(plan.moved.get('350603003021001')).toBe('350603003003001')
  expect(plan.moved.get('350603003021')).toBe('350603003003')
  expect(plan.renamed).toEqual([{ code: '350603003', name: '蓝田街道' }])
  const anew = after.map((area) => (area.code === '350603003' ? { ...area, name: '蓝田' } : area))
  expect(planTakingBack(anew, trace, nothing).renamed).toEqual([])
})

test('[G24] a list is not taken back where the areas have gone on without it', () => {
  const faultsOf = (areas: readonly KnownArea[], trace = merged.trace, inUse = nothing) =>
    planTakingBack(areas, trace, inUse).faults.map(({ code, fault }) => [code, fault])
  const without = merged.after.map((area) => (area.code === '350603003003002' ? { ...area, isCurrent: false } : area))
  expect(faultsOf(without)).toEqual([['350603003003002', 'gone']])
  const again = merged.after.map((area) => (area.code === '350603003001' ? { ...area, isCurrent: true } : area))
  expect(faultsOf(again)).toEqual([['350603003001', 'back']])
  const split = carryOut({ kind: 'split', oldCode: '350603003003', newCode: '350603003022', name: '毅南社区' })
  const grown = [...split.after, { code: '350603003022001', name: '网格', isCurrent: true }]
  expect(faultsOf(grown, split.trace)).toEqual([['350603003022001', 'grown']])
  expect(faultsOf(split.after, split.trace, new Set(['350603003022']))).toEqual([['350603003022', 'in-use']])
})
