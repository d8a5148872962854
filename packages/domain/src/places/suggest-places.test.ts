import { expect, test } from 'vitest'
import { suggestPlaces } from './index.ts'
import { smallIndex } from './testing/small-register.ts'

const ids = (text: string, within = '') => suggestPlaces(smallIndex, { text, within, limit: 10 }).map(({ id }) => id)

test('[P23] a name is completed from its beginning and from any part of it', () => {
  expect(ids('毅')).toEqual(['350603003003'])
  expect(ids('榕树')).toEqual(['l1'])
  expect(ids('水岸')).toEqual(['b1', 'b2', 'b3'])
  expect(ids('第一')).toEqual(['350603003003001'])
  expect(ids('号楼', '350603003003')).toEqual(['b2', 'b3'])
})

test('[P23] areas stand before buildings, and what sounds alike is offered', () => {
  expect(ids('前林')).toEqual(['350603101203', 'b6'])
  expect(ids('一样')).toEqual(['350603003003'])
  expect(ids('yiyang')).toEqual(['350603003003'])
})

test('[P23] only what lies within the area asked for is offered', () => {
  expect(ids('后坂', '350603101')).toEqual(['350603101201'])
  expect(ids('后坂', '350603003003')).toEqual([])
})

test('[P23] nothing is offered for nothing, and a full address leaves one', () => {
  expect(ids('，')).toEqual([])
  expect(ids('龙文区蓝田街道毅阳社区水仙大街102号水岸花园3号楼')).toEqual(['b3'])
})
