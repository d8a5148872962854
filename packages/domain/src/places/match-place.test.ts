import { describe, expect, test } from 'vitest'
import { type Context, matchPlace } from './index.ts'
import { smallIndex } from './testing/small-register.ts'

/** The answer in short: `= id + detail`, `? ids`, or `-`. */
function heard(text: string, context: Context = {}): string {
  return inShort(matchPlace(smallIndex, { text, isSpoken: true, context }))
}

function typed(text: string): string {
  return inShort(matchPlace(smallIndex, { text, isSpoken: false }))
}

function inShort(match: ReturnType<typeof matchPlace>): string {
  switch (match.kind) {
    case 'one':
      return `= ${match.place.id}${match.detail === '' ? '' : ` + ${match.detail}`}`
    case 'choose':
      return `? ${match.places.map(({ id }) => id).join(' ')}`
    case 'none':
      return '-'
  }
}

const yiyang = '= 350603003003'

test.each(['毅阳', '毅阳社区', '毅阳社区居委会', '毅阳社区居民委员会'])('[P1] %s is the community', (name) => {
  expect(heard(name)).toBe(yiyang)
})

test('[P1] districts and streets are known by their stem too', () => {
  expect([heard('龙文'), heard('蓝田'), heard('漳州')]).toEqual(['= 350603', '= 350603003', '= 3506'])
})

test('[P2] the word for the kind decides, and is forgiven where there is no other', () => {
  expect(typed('后坂社区')).toBe('= 350603003004')
  expect(typed('后坂村')).toBe('? 350603101201 350603102201')
  expect(typed('毅阳村')).toBe(yiyang)
  expect(typed('毅阳路')).not.toBe(yiyang)
})

test.each(['三号楼', '3号楼', '3栋', '三幢', '３号楼', '第三栋'])('[P3] 水岸花园%s is building 3', (number) => {
  expect(heard(`水岸花园${number}`)).toBe('= b3')
})

test('[P3] numbers with hyphens are building, entrance and room; a house is found by road and number', () => {
  expect(heard('水岸花园3-2-501')).toBe('= b3 + 2单元501室')
  expect(heard('水岸花园102号')).toBe('= b1')
  expect(heard('前林村十二号')).toBe('= b6')
})

test('[P4] traditional characters, wide letters, spaces and punctuation change nothing', () => {
  expect([heard('龍文區'), heard('毅陽社區'), heard(' 毅 阳、社区。')]).toEqual(['= 350603', yiyang, yiyang])
})

test('[P5] letters are read by their syllables', () => {
  expect([heard('yiyang'), heard('Yi Yang 社区'), heard('ruguozhebushi')]).toEqual([yiyang, yiyang, '-'])
})

test('[P6] any reading of a character will do', () => {
  expect([heard('常福社区'), heard('掌福社区')]).toEqual(['= 350603003005', '= 350603003005'])
})

test('[P7] what people call a place finds it', () => {
  expect([heard('大榕树'), heard('歪脖子树')]).toEqual(['= l1', '= l1'])
})

test('[P8] the name of the area above may be left out of a name', () => {
  expect([heard('望海村'), heard('云霞镇望海村')]).toEqual(['= 350603101202', '= 350603101202'])
})

test('[P9] the same sound in other characters is the same name', () => {
  expect([heard('一样社区'), heard('钱林村'), heard('失错村')]).toEqual([yiyang, '= 350603101203', '= 350603102205'])
})

test.each([
  ['石措村', '350603102205'],
  ['轰田村', '350603102206'],
  ['云下镇', '350603101'],
  ['水仙大该', 'r1'],
  ['前宁村', '350603101203'],
  ['昌湖社区', '350603003005'],
])('[P10] %s is near', (said, id) => {
  expect(heard(said).split(' ')).toContain(id)
})

test('[P12] words that name nothing change nothing', () => {
  expect(heard('就在那个毅阳社区旁边')).toBe(yiyang)
  expect(heard('你好我要反映毅阳社区门口有人占道')).toBe(yiyang)
})

describe('what else is said', () => {
  test('[P13] an area above decides between places of one name', () => {
    expect(heard('石岭镇后坂村')).toBe('= 350603102201')
    expect(heard('云霞后坂')).toBe('= 350603101201')
    expect(heard('荔园小区3号楼')).toBe('? b4 b5')
    expect(heard('后坂社区荔园小区3号楼')).toBe('= b4')
    expect(heard('元光路8号荔园小区3号楼')).toBe('= b5')
  })

  test('[P13] a place elsewhere than was said is not the answer', () => {
    expect(heard('石岭镇前林村')).not.toBe('= 350603101203')
  })

  test('[P14] numbers beyond the place come back beside it', () => {
    expect(heard('毅阳社区12号')).toBe(`${yiyang} + 12号`)
    expect(heard('水岸花园三号楼2单元五零一室')).toBe('= b3 + 2单元501室')
    expect(heard('水岸花园9号楼')).toBe('= b1 + 9号楼')
  })

  test('[P15] a street with something unknown in it is asked', () => {
    expect(heard('石岭镇大洋坝村')).not.toMatch(/^=/)
    expect(heard('蓝田街道和丰里')).not.toMatch(/^=/)
  })

  test('[P16] half a name in a street that was said is offered', () => {
    expect(heard('石岭镇但厝村')).toBe('? 350603102205')
  })
})

test('[P18] a shared name is asked, and a sentence around it does not change that', () => {
  expect(heard('后坂')).toBe('? 350603003004 350603101201 350603102201')
  expect(heard('我在后坂村口看到有人倒垃圾')).toBe('? 350603101201 350603102201')
  expect(typed('后坂')).toBe('? 350603003004 350603101201 350603102201')
})

test('[P19] where one is at home comes first and is never chosen', () => {
  expect(heard('后坂村', { areaCode: '350603102' })).toBe('? 350603102201 350603101201')
  expect(heard('后坂村', { areaCode: '350603101' })).toBe('? 350603101201 350603102201')
})

test('[P20] heard, names of one sound are equal; typed, an exact name is sure', () => {
  expect(heard('兰林村')).toBe('= 350603102204')
  expect(heard('石厝村')).toBe('= 350603102205')
})

test.each(['', ' ', '，。', '今天天气不错', '我家门口的路灯坏了三天了', '谢谢', '12345', '🙂🙂'])(
  '[P21] «%s» names no place',
  (text) => {
    expect(heard(text)).toBe('-')
  },
)
