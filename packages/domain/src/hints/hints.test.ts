import { expect, test } from 'vitest'
import { findHints, type HintMatter } from './index.ts'

const here = { longitude: 117.65, latitude: 24.51 }
const start = Date.parse('2026-11-02T01:00:00.000Z')
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()

function matter(id: string, given: Partial<HintMatter> = {}): HintMatter {
  return {
    id,
    categoryId: 'waste',
    position: here,
    accuracyMetres: 20,
    reportedAt: at(0),
    text: '垃圾没人收',
    isRecorded: false,
    photos: [],
    relatedIds: [],
    ...given,
  }
}

const look = 'f0a5c3963c5a0f69'
const near = 'f0a5c3963c5a0f68'
const other = '1e2d3c4b5a697887'
const proof = (photo: object) => [{ isProof: true, ...photo }]
const kinds = (matters: readonly HintMatter[]) => findHints(matters).map(({ kind, incidentIds }) => [kind, incidentIds])

test('[HI1] the same picture under another matter is a hint, an empty one and one of the same matter are none', () => {
  const [one, two, three] = [
    matter('a', { photos: proof({ look }) }),
    matter('b', { photos: proof({ look: near }) }),
    matter('c', { photos: proof({ look: other }) }),
  ]
  expect(kinds([one, two, three])).toEqual([['samePhoto', ['a', 'b']]])
  const dark = '0000000000000001'
  expect(
    kinds([matter('a', { photos: proof({ look: dark }) }), matter('b', { photos: proof({ look: dark }) })]),
  ).toEqual([])
  expect(kinds([one, { ...two, relatedIds: ['a'] }])).toEqual([])
  const reported = [{ isProof: false, look }]
  expect(kinds([matter('a', { photos: reported }), matter('b', { photos: reported })])).toEqual([])
  expect(kinds([one, matter('d', { photos: reported })])).toEqual([['samePhoto', ['a', 'd']]])
})

function quick(id: string, minutes: number, given: Partial<HintMatter> = {}): HintMatter {
  const result = { at: at(minutes + 0.5), text: '已处理', by: 'p' }
  return matter(id, { reportedAt: at(minutes), reportedBy: 'p', result, ...given })
}

test('[HI2] three ended within a minute one after the other are a hint; two, slow ones, and what is recorded are none', () => {
  expect(kinds([quick('a', 0), quick('b', 4), quick('c', 12)])).toEqual([['closedAtOnce', ['a', 'b', 'c']]])
  expect(kinds([quick('a', 0), quick('b', 4)])).toEqual([])
  expect(kinds([quick('a', 0), quick('b', 4), quick('c', 30)])).toEqual([])
  expect(kinds(['a', 'b', 'c'].map((id, n) => quick(id, n, { isRecorded: true })))).toEqual([])
  const other_ = { at: at(1), text: '已处理', by: 'somebody else' }
  expect(kinds(['a', 'b', 'c'].map((id, n) => quick(id, n, { result: other_ })))).toEqual([])
})

test('[HI3] a photo from far away or from days before is a hint, an inexact position and one good photo are none', () => {
  const far = { longitude: here.longitude + 0.05, latitude: here.latitude }
  expect(kinds([matter('a', { photos: proof({ position: far }) })])).toEqual([['impossiblePlace', ['a']]])
  expect(kinds([matter('a', { accuracyMetres: 5000, photos: proof({ position: far }) })])).toEqual([])
  expect(kinds([matter('a', { photos: [...proof({ position: far }), ...proof({ position: here })] })])).toEqual([])
  expect(kinds([matter('a', { photos: proof({ takenAt: at(-60 * 50) }) })])).toEqual([['impossibleTime', ['a']]])
  expect(kinds([matter('a', { photos: proof({ takenAt: at(-60 * 20) }) })])).toEqual([])
})

test('[HI4] one sentence under several kinds, or one report from several places, is a hint; standard words of a kind are none', () => {
  const text = '已联系责任人到场清理完毕，现场恢复整洁'
  const result = { at: at(90), text, by: 'u' }
  const ids = ['a', 'b', 'c']
  expect(kinds(ids.map((id) => matter(id, { result })))).toEqual([])
  const mixed = ids.map((id, n) => matter(id, { result, categoryId: n === 0 ? 'noise' : 'waste' }))
  expect(kinds(mixed)).toEqual([['copiedText', ids]])
  expect(kinds(mixed.map((one) => ({ ...one, result: { ...result, text: '已处理' } })))).toEqual([])
  const told = { text: '巡查发现楼道堆放杂物已当场劝导整改', reportedBy: 'p' }
  const moved = ids.map((id, n) => matter(id, { ...told, position: { ...here, longitude: here.longitude + n * 0.01 } }))
  expect(kinds(moved)).toEqual([['copiedText', ids]])
  expect(kinds(ids.map((id) => matter(id, told)))).toEqual([])
})

test('[HI5] a hint has a kind, matters and one measure, and nothing of people or units', () => {
  const hints = findHints([quick('a', 0), quick('b', 4), quick('c', 5)])
  expect(hints.map((hint) => Object.keys(hint).toSorted())).toEqual([['incidentIds', 'kind', 'much']])
  expect(JSON.stringify(hints)).not.toContain('"p"')
})

test('[HI6] the order in which matters come plays no part', () => {
  const matters = [
    quick('a', 0),
    quick('b', 4),
    quick('c', 5),
    matter('d', { photos: proof({ look }) }),
    matter('e', { photos: proof({ look: near }) }),
  ]
  expect(findHints(matters.toReversed())).toEqual(findHints(matters))
})
