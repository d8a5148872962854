import { notices } from '@ejia/domain'
import { expect, test } from 'vitest'
import { findTextFault } from './find-text-fault.ts'

test('a name that the step does not know is found wherever it stands', () => {
  const known = ['caseCode', 'link']
  expect(findTextFault({ title: '新事项', text: '{caseCode}' }, known)).toBeUndefined()
  expect(findTextFault({ title: '新事项', text: '{phone}' }, known)).toEqual({ kind: 'unknown', name: 'phone' })
  expect(findTextFault({ title: '新', text: '有', sms: { code: 'S', parameters: ['unit'] } }, known)).toEqual({
    kind: 'unknown',
    name: 'unit',
  })
  expect(findTextFault({ title: ' ', text: '有' }, known)).toEqual({ kind: 'titleMissing' })
})

test('what the platform comes with has no fault', () => {
  for (const step of notices.noticeSteps)
    expect(findTextFault(notices.defaultTemplates[step], notices.placeholdersOf(step))).toBeUndefined()
})
