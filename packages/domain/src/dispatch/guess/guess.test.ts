import { expect, test } from 'vitest'
import {
  guessByWords,
  guessCategory,
  guessUnitTypes,
  judge,
  learn,
  packModel,
  qualityOf,
  tryOut,
  unpackModel,
} from '../index.ts'

const words = [
  { categoryId: 'street-light', words: ['路灯', '不亮', '太暗'] },
  { categoryId: 'rubbish', words: ['垃圾', '乱倒', '脏'] },
  { categoryId: 'drainage', words: ['积水', '下水道', '堵'] },
  { categoryId: 'parking', words: ['停车', '堵', '车位'] },
]

/** Sentences as they might come in, made from parts; the place says nothing of the category. */
const places = ['三号楼前', '菜市场旁', '小学门口', '公园里', '河边', '车站后面', '南门', '巷子里']
const sayings: Readonly<Record<string, readonly string[]>> = {
  'street-light': ['灯坏了一个星期', '晚上黑漆漆看不见', '灯杆歪了不会亮', '夜里没有一点光', '灯一闪一闪的'],
  rubbish: ['一堆东西没人清', '臭气熏天苍蝇多', '有人把废家具丢在这', '桶都满出来了', '满地烟头纸屑'],
  drainage: ['一下雨就淹', '阴沟冒水出来', '水漫到膝盖', '管子裂了水流一地', '井口往外冒脏水'],
  parking: ['车子挡住出口', '车把路占满了', '面包车几个月没动', '摩托挡在人行道', '车乱放过不去'],
}
const matters = Object.entries(sayings).flatMap(([label, parts]) =>
  parts.flatMap((part) => places.map((place) => ({ label, text: `${place}${part}` }))),
)

test('[G1] without history the words of the configuration speak, and shared ones say less', () => {
  const { guesses, because } = guessByWords('楼下路灯不亮，太暗了', words)
  expect(guesses[0]?.label).toBe('street-light')
  expect(because).toContain('路灯')
  expect(guessByWords('堵了', words).guesses.map(({ confidence }) => confidence < 0.5)).toEqual([true, true])
  expect(guessByWords('来看一下', words)).toEqual({ guesses: [], because: [] })
})

test('[G2] what was learned knows new sentences about the same things, wherever they happen', () => {
  const model = learn(matters)
  const said = ['戏台边灯坏了', '祠堂前一下雨就淹过来', '广场上桶都满了', '校门口车子挡住了路']
  expect(said.map((text) => judge(model, text)[0]?.label)).toEqual(['street-light', 'drainage', 'rubbish', 'parking'])
})

test('[G3] a text of which nothing is known gets no guess, and none is sure', () => {
  const known = { words, model: learn(matters) }
  expect(guessCategory('☆☆', known)).toMatchObject({ categories: [], sure: false })
  expect(guessCategory('请领导关心一下这件事', known).sure).toBe(false)
  expect(guessCategory('灯坏了，黑漆漆的', known)).toMatchObject({ sure: true, basis: 'history' })
})

test('[G4] at most three are named, each confidence is a share, and the parts that counted stand in the text', () => {
  const text = '河边灯坏了，晚上黑漆漆'
  const { categories, because } = guessCategory(text, { words, model: learn(matters) })
  expect(categories.length).toBeLessThanOrEqual(3)
  expect(categories.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1.001)
  expect(because.length).toBeGreaterThan(0)
  expect(because.every((part) => text.includes(part))).toBe(true)
})

test('[G5] whose it is follows from the likely categories, or from who ended such matters', () => {
  const whose = (id: string) =>
    id === 'rubbish' ? ({ kind: 'department', nature: 'urbanManagement' } as const) : ({ kind: 'community' } as const)
  const likely = [
    { label: 'rubbish', confidence: 0.5 },
    { label: 'pets', confidence: 0.2 },
    { label: 'dispute', confidence: 0.2 },
  ]
  expect(guessUnitTypes(likely, [], whose).map(({ belongsTo }) => belongsTo.kind)).toEqual(['department', 'community'])
  expect(guessUnitTypes(likely, [{ label: 'centre', confidence: 0.9 }], whose)).toEqual([
    { belongsTo: { kind: 'centre' }, confidence: 0.9 },
  ])
})

test('[G6] the same matters give the same model, and packing changes nothing', () => {
  const model = learn(matters)
  expect(packModel(learn(matters))).toEqual(packModel(model))
  const { head, body } = packModel(model)
  const window = new Uint8Array([1, 2, 3, ...body]).subarray(3)
  const again = unpackModel({ head, body: window })
  expect(judge(again, '车站边车子挡住出口')).toEqual(judge(model, '车站边车子挡住出口'))
})

test('[G7] a model is better only if it is right more often on the newest matters, which it had not seen', () => {
  const settled = matters.map((matter, at) => ({ ...matter, at: String((at * 7919) % 1000).padStart(4, '0') }))
  const byWords = (text: string) => guessByWords(text, words).guesses
  expect(tryOut(settled, byWords)).toMatchObject({ better: true, quality: { examples: matters.length / 5 } })
  const knowsAll = (text: string) => {
    const label = matters.find((matter) => matter.text === text)?.label
    return label === undefined ? [] : [{ label, confidence: 1 }]
  }
  expect(tryOut(settled, knowsAll).better).toBe(false)
  const noise = settled.map((matter, at) => ({ ...matter, label: String(at % 7) }))
  expect(tryOut(noise, () => []).quality.sure).toBeLessThan(0.2)
})

test('[G8] quality counts what people see: first, among three, how often it is sure and then right', () => {
  const tried = [
    { label: 'a', guesses: [{ label: 'a', confidence: 0.9 }] },
    { label: 'a', guesses: [{ label: 'b', confidence: 0.9 }] },
    { label: 'c', guesses: ['a', 'b', 'c'].map((label) => ({ label, confidence: 0.3 })) },
    { label: 'd', guesses: [] },
  ]
  expect(qualityOf(tried)).toMatchObject({ examples: 4, top1: 0.25, top3: 0.5, sure: 0.5, sureRight: 0.5 })
  expect(qualityOf(tried).calibrationError).toBeCloseTo((0.8 + 0.3) / 4)
})
