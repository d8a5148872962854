import { expect, test } from 'vitest'
import { type Comparable, hidePersonal, likelierFirst, metresBetween, rateLikeness, textLikeness } from './index.ts'

const here = { longitude: 117.65, latitude: 24.51 }
const reach = { metres: 100, days: 60 }
const lamp: Comparable = {
  text: '三号楼前的路灯不亮了',
  categoryId: 'street-light',
  position: here,
  at: '2026-11-01T08:00:00.000Z',
  looks: [],
}

function rate(change: Partial<Comparable>, mine: Partial<Comparable> = {}) {
  return rateLikeness({ ...lamp, ...mine }, { ...lamp, ...change }, reach)
}

function east(metres: number) {
  return { ...here, longitude: here.longitude + metres / (111_320 * Math.cos((here.latitude * Math.PI) / 180)) }
}

test('[S1] distance counts, beyond twice the radius nothing is shown, and an inexact position is given the benefit', () => {
  const scores = [0, 50, 100, 190].map((metres) => rate({ position: east(metres) })?.score ?? 0)
  expect(scores).toEqual([...scores].sort((one, other) => other - one))
  expect(rate({ position: east(210) })).toBeUndefined()
  expect(rate({ position: east(210) }, { accuracyMetres: 50 })).toMatchObject({ metres: 210 })
  expect(metresBetween(here, east(150))).toBeCloseTo(150, 0)
})

test('[S2] the same is recognised in the same words, in words misheard, and in other words for it', () => {
  expect(textLikeness(lamp.text, lamp.text)).toBeGreaterThan(0.9)
  const misheard = textLikeness('三号楼前的路灯不亮了', '三好楼前的路登不亮了')
  const unrelated = textLikeness('三号楼前的路灯不亮了', '有人遛狗不牵绳')
  expect(misheard).toBeGreaterThan(0.5)
  expect(textLikeness('半夜音响太吵睡不着', '广场那边噪音扰民影响休息')).toBeGreaterThan(unrelated)
  expect(unrelated).toBeLessThan(0.1)
})

test('[S3] another category counts against it, none at all neither way', () => {
  const [same, open, other] = ['street-light', undefined, 'pets'].map((categoryId) => rate({ categoryId })?.score ?? 0)
  expect([same, open, other]).toEqual([same, open, other].sort((one = 0, two = 0) => two - one))
  expect(rate({ categoryId: undefined })?.because).not.toContain('sameCategory')
})

test('[S4] a photo that looks the same makes it likely though the words differ', () => {
  const words = { text: '这里黑漆漆的', categoryId: undefined }
  const looks = ['0f0f0f0f0f0f0f0f']
  expect(rate({ ...words, looks: ['f0f0f0f0f0f0f0f0'] }, { looks })?.likeness).not.toBe('likely')
  const alike = rate({ ...words, looks: ['0f0f0f0f0f0f0f1f'] }, { looks })
  expect(alike?.likeness).toBe('likely')
  expect(alike?.because).toContain('samePhoto')
})

test('[S5] what is older than matters of its kind last counts less', () => {
  expect(rate({ at: '2026-01-01T08:00:00.000Z' })?.score).toBeLessThan(rate({})?.score ?? 0)
  expect(rate({ at: '2026-09-10T08:00:00.000Z' })?.score).toBe(rate({})?.score)
})

test('[S6] it is likely, possible or only near, and says why; likelier ones come first', () => {
  expect(rate({ text: '路灯坏了，三号楼前面' })).toMatchObject({
    likeness: 'likely',
    because: ['samePlace', 'sameCategory', 'sameWords'],
  })
  expect(rate({ text: '这里晚上太黑' })?.likeness).toBe('possible')
  const [likely, near] = [rate({}), rate({ text: '有人遛狗不牵绳', categoryId: 'pets' })]
  expect(near?.likeness).toBe('near')
  expect([near, likely].flatMap((one) => one ?? []).sort(likelierFirst)[0]).toBe(likely)
})

test('[S7] strangers read no number, name, plate or room', () => {
  const text =
    '我叫王大明，电话13805961234，微信wx_ming88。3号楼2单元502室的老陈占了绿地，他的车闽E12345堵着门，身份证350603199001011234，找李书记没用，见 https://a.cn/x'
  const read = hidePersonal(text)
  for (const part of [
    '王大明',
    '13805961234',
    'wx_ming88',
    '502',
    '老陈',
    '12345',
    '350603199001011234',
    '李书记',
    'a.cn',
  ])
    expect(read).not.toContain(part)
  expect(read).toContain('占了绿地')
  const plain = '小区老旧，小车乱停，老人走路要绕 200 米，3号楼前的路灯不亮'
  expect(hidePersonal(plain)).toBe(plain.normalize('NFKC'))
})
