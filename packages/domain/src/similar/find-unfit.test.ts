import { expect, test } from 'vitest'
import { findUnfit } from './index.ts'

test.each([
  ['三号楼前的路灯不亮了', []],
  ['小区门口经常堵车，请加派人手', []],
  ['哈哈，垃圾三天没人收了', []],
  ['物业是王八蛋，灯坏了不修', ['abuse']],
  ['低息贷款，加 微 信 abc123', ['advert']],
  ['楼上有人聚众赌博', ['sensitive']],
  ['啊啊啊啊啊啊啊啊啊', ['gibberish']],
  ['1231231231231', ['gibberish']],
  ['The street lamp is broken', []],
])('[S8] %s', (text, found) => {
  expect(findUnfit(text)).toEqual(found)
})
