import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenDistance, tokenOf } from '../text/syllables.ts'
import { foldedSounds } from './fold.ts'
import { syllableDistance } from './likeness.ts'
import { charactersOf, readingsOf } from './readings.ts'
import { sounds } from './sounds.ts'
import { syllableOf } from './syllable.ts'

const between = (one: string, other: string) => syllableDistance(syllableOf(one), syllableOf(other))
const anySound = fc.constantFrom(...sounds().names)

test('every syllable of the table is taken apart, and spelling is undone', () => {
  const spelled = ['zhi', 'yan', 'wei', 'jve', 'liu', 'yong', 'wu', 'yi'].map((sound) => {
    const { initial, final } = syllableOf(sound)
    return `${initial}+${final}`
  })
  expect(spelled).toEqual(['zh+ɿ', '+ian', '+uei', 'j+ve', 'l+iou', '+iong', '+u', '+i'])
})

test('[P6] characters have all their readings', () => {
  expect([readingsOf('长'), readingsOf('埔'), readingsOf('墘'), readingsOf('x')]).toEqual([
    ['chang', 'zhang'],
    ['bu', 'pu'],
    ['qian'],
    [],
  ])
  expect(charactersOf('cuo')).toContain('厝')
})

test.each([
  ['fan', 'huan'],
  ['feng', 'hong'],
  ['nan', 'lan'],
  ['zhang', 'zang'],
  ['chi', 'ci'],
  ['shan', 'sang'],
  ['lin', 'ling'],
  ['chen', 'cheng'],
  ['yv', 'yi'],
])('[P10] %s and %s are near', (one, other) => {
  expect(between(one, other)).toBeLessThanOrEqual(0.3)
  expect(between(one, other)).toBeGreaterThan(0)
})

test('[P10] unlike syllables are far apart', () => {
  expect(between('ma', 'shi')).toBe(1)
  expect(between('lan', 'tian')).toBeGreaterThan(0.6)
})

test('[P11] a distance is symmetric, at most 1, and 0 only for what sounds the same', () => {
  fc.assert(
    fc.property(anySound, anySound, (one, other) => {
      const distance = between(one, other)
      expect(distance).toBe(between(other, one))
      expect(distance).toBeLessThanOrEqual(1)
      expect(between(one, one)).toBe(0)
    }),
  )
})

test('[P11] the near ones of an accent are looked up together', () => {
  for (const [one, other] of [
    ['fei', 'hui'],
    ['fan', 'han'],
    ['nong', 'long'],
    ['shan', 'san'],
    ['qing', 'qin'],
  ]) {
    const shared = foldedSounds(one ?? '').filter((name) => foldedSounds(other ?? '').includes(name))
    expect([one, other, shared.length]).toEqual([one, other, 1])
  }
})

test('[P9] the same character is nearest, then the same sound and tone, then another tone', () => {
  const distance = (one: string, other: string) => tokenDistance(tokenOf(one), tokenOf(other))
  expect(distance('阳', '阳')).toBe(0)
  expect(distance('阳', '杨')).toBeGreaterThan(0)
  expect(distance('阳', '样')).toBeGreaterThan(distance('阳', '杨'))
  expect(distance('阳', '样')).toBeLessThan(distance('阳', '言'))
  expect(distance('阳', '🙂')).toBe(100)
})
