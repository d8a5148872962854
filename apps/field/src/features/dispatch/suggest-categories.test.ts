import { expect, test } from 'vitest'
import { suggestCategories } from './suggest-categories.ts'

const categories = [
  { id: 'rubbish', name: '垃圾没清理', hint: '垃圾堆、乱倒、异味' },
  { id: 'road', name: '道路坏了', hint: '坑洼、井盖、积水' },
  { id: 'building', name: '违章搭建', hint: '私搭乱建、占用绿地' },
  { id: 'quarrel', name: '邻里纠纷', hint: '吵架、漏水、噪音' },
]
const suggest = (text: string, recent: readonly string[] = []) =>
  suggestCategories(text, { categories, recent }).map(({ id }) => id)

test('the kind that the words speak of comes first', () => {
  expect(suggest('三号楼下井盖翻了，有积水')).toEqual(['road'])
  expect(suggest('老陈在绿地上私搭棚子')[0]).toBe('building')
  expect(suggest('楼上漏水，两家吵架')[0]).toBe('quarrel')
})

test('without words, or with words that say nothing, those used last are offered', () => {
  expect(suggest('', ['quarrel', 'rubbish'])).toEqual(['quarrel', 'rubbish'])
  expect(suggest('来看一下', ['road'])).toEqual(['road'])
  expect(suggest('')).toEqual([])
})

test('what is spoken of comes before what is usual, and never more than three are offered', () => {
  expect(suggest('垃圾堆', ['road', 'building', 'quarrel'])).toEqual(['rubbish', 'road', 'building'])
  expect(suggest('垃圾堆', ['gone'])).toEqual(['rubbish'])
})
