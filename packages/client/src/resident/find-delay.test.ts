import type { CaseView } from '@ejia/contract'
import { expect, test } from 'vitest'
import { findDelay } from './find-delay.ts'

const at = '2026-11-23T06:00:00.000Z'
const until = '2026-11-30T09:30:00.000Z'
const step = (type: string, text: string) => ({
  at,
  type,
  unitName: null,
  text,
  more: null,
  until,
  outcome: null,
  photoIds: [],
})
const base: CaseView = {
  caseCode: '261123-7K3M-Q9XD',
  version: 3,
  stage: 'handling',
  text: '',
  categoryName: null,
  address: '',
  areaName: '',
  photoIds: [],
  reportedAt: at,
  holder: { unitName: '城管办', since: at, until, towards: 'solve' },
  question: null,
  steps: [step('Extended', '等待材料')],
  rating: null,
  continuedIn: null,
  commands: [],
}

test('more time is said with its reason and date, as long as it is the date that holds', () => {
  expect(findDelay(base)).toEqual({ kind: 'longer', reason: '等待材料', until })
  const earlier = { unitName: '城管办', since: at, until: at, towards: 'solve' as const }
  expect(findDelay({ ...base, holder: earlier })).toBeUndefined()
})

test('a wait is said until it is over', () => {
  const waiting: CaseView = { ...base, stage: 'suspended', steps: [step('Suspended', '等雨停')] }
  expect(findDelay(waiting)).toEqual({ kind: 'waits', reason: '等雨停', until })
  expect(findDelay({ ...waiting, stage: 'handling', steps: [...waiting.steps, step('Resumed', '')] })).toBeUndefined()
})

test('a wait for the reporter is a question, not a delay', () => {
  const asked: CaseView = { ...base, stage: 'suspended', steps: [step('Suspended', '几号楼？')] }
  expect(findDelay({ ...asked, question: { text: '几号楼？', since: at, until } })).toBeUndefined()
})
