import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Membership } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import { checkProblem, countProblems, isNews, mayKeepLedger, type Problem, problemStates } from './index.ts'

const problem: Problem = { title: '照片传得慢', state: 'noted', answer: '', release: null }

function refusal(given: Partial<Problem>): string | undefined {
  try {
    checkProblem({ ...problem, ...given })
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return undefined
}

test('[Y1] whatever was decided about a problem is said in words', () => {
  expect(refusal({})).toBeUndefined()
  const decided = problemStates.filter((state) => state !== 'noted')
  expect(decided.map((state) => refusal({ state, answer: ' ' }))).toEqual(decided.map(() => 'improvement.unanswered'))
  expect(decided.map((state) => refusal({ state, answer: '下一版' }))).toEqual(decided.map(() => undefined))
})

test('[Y2] only what is done names a version', () => {
  expect(refusal({ state: 'done', answer: '改了', release: '0.2.0' })).toBeUndefined()
  expect(refusal({ state: 'done', answer: '改了' })).toBeUndefined()
  expect(refusal({ state: 'planned', answer: '会改', release: '0.2.0' })).toBe('input.invalid')
})

test.each<[Pick<Membership, 'role' | 'unitKind' | 'areaCode'>, boolean]>([
  [{ role: 'supervisor', unitKind: 'centre', areaCode: '3506' }, true],
  [{ role: 'systemAdministrator', unitKind: 'centre', areaCode: '3506' }, true],
  [{ role: 'supervisor', unitKind: 'centre', areaCode: '350603' }, false],
  [{ role: 'dispatcher', unitKind: 'centre', areaCode: '3506' }, false],
  [{ role: 'supervisor', unitKind: 'department', areaCode: '3506' }, false],
])('[Y3] whether %j keeps the ledger: %s', (held, may) => {
  expect(mayKeepLedger([{ ...held, unitId: 'unit', cleared: false }], '3506')).toBe(may)
})

test('[Y4] whatever is in the ledger, the parts add up to what was raised', () => {
  const problems = fc.array(fc.record({ state: fc.constantFrom(...problemStates) }))
  fc.assert(
    fc.property(problems, fc.nat(1000), (all, unsorted) => {
      const { raised, waiting, noted, answered, planned, done, refused } = countProblems(all, unsorted)
      expect(waiting + noted + answered + planned + done + refused).toBe(raised)
      expect(raised).toBe(all.length + unsorted)
    }),
  )
})

test('[Y5] a state or an answer is news, a better wording of the title is not', () => {
  const planned: Problem = { ...problem, state: 'planned', answer: '下一版改' }
  expect(isNews(undefined, problem)).toBe(false)
  expect(isNews(problem, planned)).toBe(true)
  expect(isNews(undefined, planned)).toBe(true)
  expect(isNews(planned, { ...planned, title: '照片上传慢' })).toBe(false)
  expect(isNews(planned, { ...planned, answer: '这一版就改' })).toBe(true)
  expect(isNews(planned, { ...planned, state: 'done', release: '0.2.0' })).toBe(true)
  expect(isNews(planned, null)).toBe(false)
  expect(isNews(planned, problem)).toBe(false)
})
