import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { defaultTemplates } from './default-templates.ts'
import { noticeSteps } from './step.ts'
import { checkTemplate, countSmsParts, exampleValues, fillIn } from './template.ts'

function refusalOf(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('[N30] a template may name only what its step knows', () => {
  const check = (text: string) => refusalOf(() => checkTemplate('accept', { title: 't', text }))
  expect(check('{caseCode} {address}')).toBeUndefined()
  expect(['{reason}', '{phone}', '{}', ' '].map(check)).toEqual([
    'template.unknown-placeholder',
    'template.unknown-placeholder',
    'template.unknown-placeholder',
    'template.text',
  ])
})

test('[N30] so it is for the variables of a text message service and for the keywords of WeChat', () => {
  const words = { title: 't', text: 't' }
  const wechat = (data: Record<string, string>) =>
    refusalOf(() => checkTemplate('case.done', { ...words, wechat: { templateId: 'x', data } }))
  expect(wechat({ thing1: '{category}', time2: '{dueAt}' })).toBeUndefined()
  expect([wechat({ thing: '{category}' }), wechat({ thing1: '{address}' })]).toEqual([
    'template.unknown-keyword',
    'template.unknown-placeholder',
  ])
  const sms = { code: 'SMS_1', parameters: ['caseCode', 'address'] }
  expect(refusalOf(() => checkTemplate('case.done', { ...words, sms }))).toBe('template.unknown-placeholder')
})

test('[N32] a part in brackets is left out where a value is missing', () => {
  const text = '已受理[，由{unit}负责][，{dueAt}前办理]。'
  expect(fillIn(text, { unit: '城管办' })).toBe('已受理，由城管办负责。')
  expect(fillIn(text, {})).toBe('已受理。')
})

test('[N32] values are not read as templates', () => {
  expect(fillIn('{reason}{caseCode}', { reason: '{caseCode}', caseCode: 'x' })).toBe('{caseCode}x')
})

test('[N31] 70 characters are one message, then each 67 one more', () => {
  expect([1, 70, 71, 134, 135].map((length) => countSmsParts('字'.repeat(length)))).toEqual([1, 1, 2, 2, 3])
})

test.each(noticeSteps)('[N32] the text of %s can be filled in and is one text message', (step) => {
  const template = defaultTemplates[step]
  expect(refusalOf(() => checkTemplate(step, template))).toBeUndefined()
  const text = fillIn(template.text, exampleValues)
  expect(text).not.toMatch(/[{}[\]]/)
  expect(countSmsParts(text)).toBe(1)
})
