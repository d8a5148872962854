import { expect, test } from 'vitest'
import { buildingKey, type Candidates, entranceKey, matchPerson, nameKey, roomKey } from './match.ts'
import type { Person } from './room.ts'

const person = (id: string, values: Record<string, string>): Person => ({ id, version: 1, values })
const nobody: Candidates = { byIdCard: [], byPhone: [], inRoom: [] }
const row = { name: '陈大明', idCard: '1', phone: '13812345678' }

test('[R19] the ways to write a building, an entrance and a room meet', () => {
  expect(new Set(['水仙花园3栋', '水仙花园 3 号楼', '水仙花园３幢', '水仙花园-3#'].map(buildingKey)).size).toBe(1)
  expect(buildingKey('水仙花园3栋')).not.toBe(buildingKey('水仙花园13栋'))
  expect(new Set(['2单元', '２ 单元', '2门', '2'].map(entranceKey)).size).toBe(1)
  expect(new Set(['502', '502室', ' ５０２ 房'].map(roomKey)).size).toBe(1)
  expect(nameKey('阿卜杜拉·艾山')).toBe(nameKey('阿卜杜拉•艾山 '))
})

test('[R20] a row is the person with its id card, else of its name and phone, else of its name in its room', () => {
  const known = person('known', { name: '陈大明' })
  expect(matchPerson(row, nobody)).toEqual({ kind: 'new' })
  expect(matchPerson(row, { ...nobody, byIdCard: [known] })).toEqual({ kind: 'same', person: known })
  const byPhone = person('phone', { name: '陈大明', phone: '13812345678' })
  expect(matchPerson(row, { ...nobody, byPhone: [byPhone] })).toMatchObject({ kind: 'same' })
  expect(matchPerson({ name: '陈大明' }, { ...nobody, inRoom: [known] })).toMatchObject({ kind: 'same' })
  expect(matchPerson(row, { ...nobody, byPhone: [person('child', { name: '陈小明' })] })).toEqual({ kind: 'new' })
})

test('[R20] two id cards are two people, whatever else agrees', () => {
  const other = person('other', { name: '陈大明', phone: '13812345678', idCard: '2' })
  expect(matchPerson(row, { ...nobody, byPhone: [other] })).toEqual({ kind: 'new' })
})

test('[R21] another name on the id card, or several people alike, is never guessed', () => {
  const renamed = person('renamed', { name: '王五' })
  expect(matchPerson(row, { ...nobody, byIdCard: [renamed] })).toMatchObject({ kind: 'unsure', fault: 'otherName' })
  const twins = [person('one', { name: '陈大明' }), person('two', { name: '陈大明' })]
  expect(matchPerson({ name: '陈大明' }, { ...nobody, inRoom: twins })).toMatchObject({ fault: 'severalPeople' })
})
