import type { NoticeSettings } from '@ejia/contract'
import { expect, test } from 'vitest'
import { choiceOf, findChoiceFault, toBody } from './choice.ts'

const settings: NoticeSettings = {
  channels: ['push', 'sms'],
  quiet: { from: '22:00', to: '07:00' },
  digestAt: [],
  email: null,
  existing: ['push'],
  alwaysForUrgent: [],
  browsers: [],
  wechatLinked: false,
}

test('what was chosen comes back unchanged when nothing is touched', () => {
  const { channels, quiet, digestAt, email } = settings
  expect(toBody(choiceOf(settings))).toEqual({ channels, quiet, digestAt, email })
})

test('hours that are switched off are not sent, and are offered again when switched on', () => {
  const choice = choiceOf({ ...settings, quiet: null })
  expect(toBody(choice).quiet).toBeNull()
  expect(toBody({ ...choice, isQuiet: true }).quiet).toEqual({ from: '22:00', to: '07:00' })
})

test('digest times are in order and each once', () => {
  expect(toBody({ ...choiceOf(settings), isDigest: true, digestAt: ['15:00', '08:30', '15:00'] }).digestAt).toEqual([
    '08:30',
    '15:00',
  ])
})

test('half an address or no time is not sent', () => {
  const choice = choiceOf(settings)
  expect(findChoiceFault(choice)).toBeUndefined()
  expect(findChoiceFault({ ...choice, email: 'wang@' })).toBe('emailWrong')
  expect(findChoiceFault({ ...choice, from: '' })).toBe('timeWrong')
  expect(findChoiceFault({ ...choice, from: '07:00' })).toBe('timeWrong')
  expect(findChoiceFault({ ...choice, isQuiet: false, from: '' })).toBeUndefined()
})
