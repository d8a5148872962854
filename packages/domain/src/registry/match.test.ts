import { expect, test } from 'vitest'
import { identityOf } from './identity.ts'
import { buildingKey, type Candidates, entranceKey, matchPerson, nameKey, roomKey } from './match.ts'
import type { Person } from './room.ts'

const person = (id: string, values: Record<string, string>): Person => ({ id, version: 1, values })
const nobody: Candidates = { byIdentity: [], byPhone: [], inRoom: [] }
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
  expect(matchPerson(row, { ...nobody, byIdentity: [known] })).toEqual({ kind: 'same', person: known })
  const byPhone = person('phone', { name: '陈大明', phone: '13812345678' })
  expect(matchPerson(row, { ...nobody, byPhone: [byPhone] })).toMatchObject({ kind: 'same' })
  expect(matchPerson({ name: '陈大明' }, { ...nobody, inRoom: [known] })).toMatchObject({ kind: 'same' })
  expect(matchPerson(row, { ...nobody, byPhone: [person('child', { name: '陈小明' })] })).toEqual({ kind: 'new' })
})

test('[R20] two id cards are two people, whatever else agrees', () => {
  const other = person('other', { name: '陈大明', phone: '13812345678', idCard: '2' })
  expect(matchPerson(row, { ...nobody, byPhone: [other] })).toEqual({ kind: 'new' })
})

test('[R23] whoever has no id card is told apart by kind and number of another document', () => {
  const passport = { name: 'Kim Minsu', documentKind: '414', documentNumber: 'M12345678' }
  expect(identityOf(passport)).toBe('414 M12345678')
  expect(identityOf({ ...passport, idCard: '1' })).toBe('1')
  expect(identityOf({ documentNumber: 'M12345678' })).toBeUndefined()
  const known = person('known', { ...passport, name: 'KIM MINSU' })
  expect(matchPerson(passport, { ...nobody, byIdentity: [known] })).toEqual({ kind: 'same', person: known })
  const other = person('other', { ...passport, documentNumber: 'M99999999', phone: row.phone })
  expect(matchPerson({ ...passport, phone: row.phone }, { ...nobody, byPhone: [other] })).toEqual({ kind: 'new' })
  expect(matchPerson(passport, { ...nobody, byIdentity: [person('x', { name: 'Lee' })] })).toMatchObject({
    field: 'documentNumber',
    fault: 'otherName',
  })
})

test('[R21] another name on the id card, or several people alike, is never guessed', () => {
  const renamed = person('renamed', { name: '王五' })
  expect(matchPerson(row, { ...nobody, byIdentity: [renamed] })).toMatchObject({ kind: 'unsure', fault: 'otherName' })
  const twins = [person('one', { name: '陈大明' }), person('two', { name: '陈大明' })]
  expect(matchPerson({ name: '陈大明' }, { ...nobody, inRoom: twins })).toMatchObject({ fault: 'severalPeople' })
})
