import type { KeptPlace } from '@ejia/contract'
import { expect, test } from 'vitest'
import { matchKept, suggestKept } from './kept-register.ts'

const community = '350603003003'
const place = (kind: KeptPlace['kind'], name: string, aliases: string[] = []): KeptPlace => ({
  kind,
  name,
  aliases,
  detail: '龙文区 · 蓝田街道',
  address: name,
  areaCode: community,
  position: kind === 'area' ? null : { longitude: 117.7, latitude: 24.5 },
})
const kept = [place('area', '毅阳社区', ['老糖厂']), place('landmark', '大榕树'), place('building', '水岸名都')]

const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name)

test('without signal a misheard name, a local name and the beginning of a name find the place that lies on the phone', () => {
  expect(names(matchKept(kept, { text: '大融树下面水管爆了', isSpoken: true }))).toEqual(['大榕树'])
  expect(names(matchKept(kept, { text: '老糖厂那边没路灯', isSpoken: false }))).toEqual(['毅阳社区'])
  expect(names(suggestKept(kept, '水岸'))).toEqual(['水岸名都'])
})

test('what no place is called finds nothing, and a new list is read anew', () => {
  expect(matchKept(kept, { text: '火车站门口', isSpoken: false })).toEqual([])
  const more = [...kept, place('landmark', '火车站')]
  expect(names(matchKept(more, { text: '火车站门口', isSpoken: false }))).toEqual(['火车站'])
})
