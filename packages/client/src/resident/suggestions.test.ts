import type { FoundPlace, Guess } from '@ejia/contract'
import { expect, test } from 'vitest'
import { isNews, kindOf, listNamed, withHeard } from './suggestions.ts'

const lamp = { id: 'street-light', name: '路灯不亮', nameEn: 'Street light', confidence: 0.9 }
const guess: Guess = { categories: [lamp], sure: true, unitTypes: [], because: [], basis: 'words', emergency: null }

test('a kind is taken from the words only where that is sure, and never over what somebody chose', () => {
  expect(kindOf({}, guess)).toBe('street-light')
  expect(kindOf({}, { ...guess, sure: false })).toBeUndefined()
  expect(kindOf({}, undefined)).toBeUndefined()
  expect(kindOf({ categoryId: 'unclear' }, guess)).toBe('unclear')
})

test('what was heard becomes the sentence, follows what is typed, and is not put in twice', () => {
  expect(withHeard(' ', '路灯不亮')).toBe('路灯不亮')
  expect(withHeard('三号楼门口', '路灯不亮')).toBe('三号楼门口\n路灯不亮')
  expect(withHeard('三号楼门口路灯不亮', '路灯不亮')).toBe('三号楼门口路灯不亮')
  expect(withHeard('三号楼', '')).toBe('三号楼')
})

test('of the places named at most three are offered, none larger than a community, and none that stands there already', () => {
  const place = (name: string, areaCode: string): FoundPlace => ({
    kind: 'area',
    name,
    detail: '',
    address: '',
    areaCode,
    position: null,
  })
  const street = place('蓝田街道', '350603003')
  const community = place('毅阳社区', '350603003003')
  expect(listNamed({ kind: 'none' })).toEqual([])
  expect(listNamed({ kind: 'one', place: street, detail: '' })).toEqual([])
  expect(listNamed({ kind: 'choose', places: Array.from({ length: 5 }, () => community), detail: '' })).toHaveLength(3)
  expect(isNews(community, {})).toBe(true)
  expect(isNews(community, { placeName: '水岸花园 蓝田街道 · 毅阳社区' })).toBe(false)
})
