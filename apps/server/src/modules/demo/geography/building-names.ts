import type { Random } from './random.ts'

type Choices = readonly [string, ...string[]]

/** Streets that the two districts really have; the numbers on them are made up. */
const roads: Readonly<Record<string, Choices>> = {
  '350602': [
    '胜利西路',
    '胜利东路',
    '延安北路',
    '延安南路',
    '新华北路',
    '新华南路',
    '元光北路',
    '元光南路',
    '丹霞路',
    '大同路',
    '漳华中路',
    '腾飞路',
    '金峰路',
    '北环城路',
    '南昌中路',
    '瑞京路',
  ],
  '350603': [
    '水仙大街',
    '九龙大道',
    '迎宾大道',
    '龙文北路',
    '龙文南路',
    '建元东路',
    '湖滨路',
    '新浦东路',
    '步文路',
    '朝阳路',
    '龙江东路',
    '学府路',
  ],
}

const beginnings: Choices = [
  '水仙',
  '龙江',
  '丹霞',
  '荔园',
  '榕城',
  '芗江',
  '锦绣',
  '碧水',
  '南山',
  '芝兰',
  '金桂',
  '翠堤',
  '东方',
  '世纪',
  '明珠',
  '和美',
  '安居',
  '福泽',
  '文昌',
  '玉兰',
]
const endings: Choices = ['花园', '小区', '新村', '雅苑', '名都', '华庭', '公馆', '家园', '苑', '里']
const publicPlaces: Choices = ['农贸市场', '小学', '幼儿园', '卫生服务站', '口袋公园', '文体广场', '公交站', '老年食堂']

export function roadOf(gridCode: string, random: Random): string {
  return random.pick(roads[gridCode.slice(0, 6)] ?? ['中山路'])
}

/** 水仙花园 and the like; a name is used once in a community. */
export function estateName(taken: Set<string>, random: Random): string {
  for (;;) {
    const name = `${random.pick(beginnings)}${random.pick(endings)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

export function publicPlace(taken: Set<string>, random: Random): string {
  const name = random.pick(publicPlaces)
  if (taken.has(name)) return publicPlace(taken, random)
  taken.add(name)
  return name
}
