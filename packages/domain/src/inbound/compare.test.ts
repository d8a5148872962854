import { expect, test } from 'vitest'
import { compareBirths } from './compare-births.ts'
import { compareNames } from './compare-names.ts'
import { compare } from './comparison.ts'
import { nameKeysOf } from './name-keys.ts'

test.each([
  ['陈小明', '陈小明', 'equal'],
  ['阿卜杜拉·艾山', '阿卜杜拉•艾山', 'equal'],
  ['陈小明', '陈晓明', 'sound'],
  ['林芳', '林方', 'sound'],
  ['陈小明', '陈小朋', 'near'],
  ['欧阳小明', '欧阳明', 'near'],
  ['陈明小', '陈小明', 'near'],
  ['陈明', '陈强', 'differs'],
  ['陈小明', '王小明', 'near'],
  ['陈小明', '李大强', 'differs'],
  ['', '陈小明', 'differs'],
])('[M4] %s and %s: %s', (one, other, likeness) => {
  expect(compareNames(one, other)).toBe(likeness)
  expect(compareNames(other, one)).toBe(likeness)
})

test.each(['陈小明 陈晓明', '林芳 林方', '黄福生 黄胡生'])('[M4] names that sound alike share a key: %s', (both) => {
  const [one = '', other = ''] = both.split(' ')
  expect(nameKeysOf(one).some((key) => nameKeysOf(other).includes(key))).toBe(true)
})

test.each([
  ['1956-03-09', '1956-03-09', 'equal'],
  ['1956-03-09', '1956-09-03', 'swapped'],
  ['1956-03-19', '1956-03-10', 'near'],
  ['1956', '1956-03-09', 'year'],
  ['1956', '1957-03-09', 'differs'],
  ['1956-03-19', '1956-04-20', 'differs'],
  ['1956-03-09', '1965-03-09', 'differs'],
  [undefined, '1956-03-09', 'unknown'],
])('[M5] %s and %s: %s', (one, other, likeness) => {
  expect(compareBirths(one, other)).toBe(likeness)
  expect(compareBirths(other, one)).toBe(likeness)
})

test('[M6] places agree as far as room, building, grid and community do', () => {
  const place = { roomId: 'r1', buildingId: 'b1', gridCode: '350603001001001' }
  const likeness = (other: Partial<typeof place>) =>
    compare({ name: '陈', place }, { name: '陈', place: { ...place, ...other } }).place
  expect(likeness({})).toBe('room')
  expect(likeness({ roomId: 'r2' })).toBe('building')
  expect(likeness({ roomId: 'r2', buildingId: 'b2' })).toBe('grid')
  expect(likeness({ roomId: 'r2', buildingId: 'b2', gridCode: '350603001001002' })).toBe('community')
  expect(likeness({ roomId: 'r2', buildingId: 'b2', gridCode: '350603001002001' })).toBe('elsewhere')
  expect(compare({ name: '陈', place }, { name: '陈' }).place).toBe('unknown')
})
