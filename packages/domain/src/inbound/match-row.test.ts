import { expect, test } from 'vitest'
import type { Candidate, Known } from './comparison.ts'
import { matchRow } from './match-row.ts'

const home = { roomId: 'r1', buildingId: 'b1', gridCode: '350603001001001' }
const crowd = { size: 50_000, bearers: 3 }
const person = (personId: string, known: Partial<Known> = {}): Candidate => ({ personId, name: '陈小明', ...known })
const row = (known: Partial<Known> = {}): Known => ({ name: '陈小明', ...known })

test('[M1] the id card decides where the names are at all alike', () => {
  const bearer = person('p', { idCard: '1', name: '陈晓明' })
  expect(matchRow(row({ idCard: '1' }), [bearer], crowd)).toEqual({ kind: 'same', personId: 'p', by: 'idCard' })
  const stranger = person('p', { idCard: '1', name: '李大强' })
  expect(matchRow(row({ idCard: '1' }), [stranger], crowd)).toMatchObject({
    kind: 'ask',
    candidates: [{ personId: 'p' }],
  })
})

test('[M2] phone and name decide where one person has both, and the birth dates do not differ', () => {
  const holder = person('p', { phone: '138', birthOn: '1956-03-09' })
  expect(matchRow(row({ phone: '138' }), [holder], crowd)).toEqual({ kind: 'same', personId: 'p', by: 'phone' })
  expect(matchRow(row({ phone: '138', birthOn: '1990-01-01' }), [holder], crowd).kind).not.toBe('same')
  expect(matchRow(row({ phone: '138' }), [holder, person('q', { phone: '138' })], crowd).kind).toBe('ask')
  const mother = person('m', { phone: '138', name: '李大强', place: home })
  expect(matchRow(row({ phone: '138', place: home }), [mother], crowd)).toEqual({ kind: 'new' })
})

test('[M3] two id cards are two people, whatever else agrees', () => {
  const all = { phone: '138', birthOn: '1956-03-09', place: home }
  expect(matchRow(row({ ...all, idCard: '1' }), [person('p', { ...all, idCard: '2' })], crowd)).toEqual({ kind: 'new' })
})

test('[M7] the same name and room: enough for a rare name, a question for a common one', () => {
  const found = [person('p', { place: home })]
  expect(matchRow(row({ place: home }), found, { size: 50_000, bearers: 1 })).toMatchObject({ kind: 'same' })
  expect(matchRow(row({ place: home }), found, { size: 50_000, bearers: 500 })).toMatchObject({ kind: 'ask' })
})

test('[M8] name and birth date: surely with the building, asked without, and nobody where only the name agrees', () => {
  const found = [person('p', { birthOn: '1956-03-09', place: home })]
  const near = { ...home, roomId: 'r9' }
  const common = { size: 50_000, bearers: 500 }
  expect(matchRow(row({ birthOn: '1956-03-09', place: near }), found, common)).toMatchObject({ by: 'likeness' })
  expect(matchRow(row({ birthOn: '1956-03-09' }), found, common)).toMatchObject({ kind: 'ask' })
  expect(matchRow(row({ birthOn: '1956-09-03' }), found, common)).toMatchObject({ kind: 'ask' })
  expect(matchRow(row({ birthOn: '1983-01-20' }), found, common)).toEqual({ kind: 'new' })
})

test('[M9] a twin is asked about, not matched', () => {
  const twin = { birthOn: '2015-03-09', phone: '138', place: home }
  const match = matchRow(row(twin), [person('t', { ...twin, name: '陈小亮' })], crowd)
  expect(match).toMatchObject({ kind: 'ask', candidates: [{ personId: 't', comparison: { name: 'near' } }] })
})

test('[M10] of two who are equally likely neither is chosen', () => {
  const both = { birthOn: '1956-03-09', place: home }
  const match = matchRow(row(both), [person('a', both), person('b', both)], crowd)
  expect(match).toMatchObject({ kind: 'ask', candidates: [{ personId: 'a' }, { personId: 'b' }] })
})
