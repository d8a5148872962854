import { expect, test } from 'vitest'
import { emergencyNumbers, findEmergency } from '../index.ts'
import { emergencies, ordinaryMatters } from './examples.ts'

const missed = emergencies.filter(([text, kind]) => findEmergency(text) !== kind)
const falseAlarms = ordinaryMatters.filter((text) => findEmergency(text) !== undefined)

test('[E1] [E2] what happens now is recognised by its words, and which number helps', () => {
  expect(missed).toEqual([])
  expect(emergencyNumbers[findEmergency('三楼着火了，快来人') ?? 'missing']).toBe('119')
  expect(emergencyNumbers[findEmergency('楼下有人持刀追人') ?? 'fire']).toBe('110')
  expect(emergencyNumbers[findEmergency('有老人晕倒在公园') ?? 'fire']).toBe('120')
})

test('[E3] what is feared, forbidden, prevented, remembered or over raises no alarm', () => {
  expect(falseAlarms).toEqual([])
})

test('[E4] fear that somebody may harm themselves is an emergency itself', () => {
  expect(findEmergency('我担心她想不开')).toBe('selfHarm')
  expect(findEmergency('怕他真的要跳楼')).toBe('selfHarm')
})
