import { expect, test } from 'vitest'
import { findDanger } from './danger.ts'

test.each([
  ['三楼着火了，快来人', 'fire'],
  ['楼道里有很重的煤气味', 'gas'],
  ['楼下有人持刀吵架', 'violence'],
  ['有老人晕倒在公园', 'medical'],
])('“%s” is recognised as %s', (text, danger) => {
  expect(findDanger(text)).toBe(danger)
})

test.each(['楼下私搭棚子占了绿地', '路灯不亮', '楼道堆放杂物，怕引发消防问题', '井盖破损'])(
  '“%s” is an ordinary matter',
  (text) => {
    expect(findDanger(text)).toBeUndefined()
  },
)
