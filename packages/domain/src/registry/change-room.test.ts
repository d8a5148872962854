import { expect, test } from 'vitest'
import { changeRoom, type RoomContext } from './change-room.ts'
import { checkDigitOf } from './id-card.ts'
import { identityOf } from './identity.ts'
import type { Person, Resident, Room, RoomChange } from './room.ts'

const idCardOf = (number: string) => `35060319900615${number}${checkDigitOf(`35060319900615${number}`)}`
const resident = (id: string, facts: Partial<Resident> = {}): Resident => ({
  id,
  version: 3,
  householdId: 'home',
  relation: '97',
  population: 'registered',
  since: '2020-05-01',
  values: { name: id },
  ...facts,
})
const chen = resident('chen', {
  relation: '02',
  values: { name: '陈大明', idCard: idCardOf('001'), phone: '13812345678' },
})
const lin = resident('lin', { relation: '10', values: { name: '林秀' } })
const room: Room = {
  id: 'room',
  version: 7,
  values: {},
  households: [{ id: 'home', kind: 'family' }],
  residents: [chen, lin],
  organisations: [],
}

function change(changes: readonly RoomChange[], elsewhere: readonly Person[] = []) {
  const context: RoomContext = {
    switchedOn: new Set(['hazard', 'occupation', 'documentNumber']),
    today: '2026-11-24',
    findByIdentity: (identity) =>
      [...room.residents, ...elsewhere].find(({ values }) => identityOf(values) === identity),
    findByCreditCode: () => undefined,
    findPerson: (id) => elsewhere.find((one) => one.id === id),
  }
  return changeRoom(room, changes, context)
}

const newcomer = {
  personId: 'new',
  relation: '99',
  population: 'floating',
  values: { name: '王新', idCard: idCardOf('002') },
} as const

test('[R12] a correction changes what it names and says which fields those were', () => {
  const changed = change([{ type: 'correct', personId: 'chen', values: { phone: '13900001111', name: '陈大明' } }])
  expect(changed.effects).toMatchObject([{ type: 'corrected', fields: ['phone'] }])
  expect(changed.room.residents[0]?.values).toEqual({ ...chen.values, phone: '13900001111' })
  expect(change([{ type: 'correct', personId: 'chen', values: { name: '陈大明' } }]).effects).toEqual([])
  expect(change([{ type: 'room', values: { hazard: '01' } }]).effects).toMatchObject([{ fields: ['hazard'] }])
})

test('[R23] somebody without an id card is known by another document, which no two people have', () => {
  const values = { name: 'Kim Minsu', documentKind: '414', documentNumber: 'M12345678' }
  const kim = { id: 'kim', version: 5, values }
  const person = { ...newcomer, population: 'overseas', values: { ...values, documentNumber: 'm1234 5678' } } as const
  const into = { type: 'moveIn', householdId: 'let', person } as const
  expect(change([into], [kim]).effects).toMatchObject([{ isKnown: true, resident: { id: 'kim' } }])
  const { documentKind: _, ...kindless } = person.values
  expect(() => change([{ ...into, person: { ...person, values: kindless } }])).toThrow(
    expect.objectContaining({ details: { valueOf: 'documentKind', reason: 'empty' } }),
  )
  const { name: __, ...document } = values
  const taking = { type: 'correct', personId: 'lin', values: document } as const
  expect(() => change([taking], [kim])).toThrow(
    expect.objectContaining({ details: { valueOf: 'documentNumber', reason: 'taken' } }),
  )
  expect(change([taking]).effects).toMatchObject([{ type: 'corrected' }])
})

test('[R13] a change on an old version is a conflict that names the present one', () => {
  const stale = { type: 'correct', personId: 'chen', expectedVersion: 2, values: { phone: null } } as const
  expect(() => change([stale])).toThrow(expect.objectContaining({ code: 'registry.conflict' }))
  expect(change([{ ...stale, expectedVersion: 3 }]).effects).toHaveLength(1)
})

test('[R14] who moves in is new, or whoever is known by that id card', () => {
  const into = { type: 'moveIn', householdId: 'let', person: newcomer } as const
  expect(change([into]).effects).toMatchObject([
    { type: 'movedIn', isKnown: false, resident: { id: 'new', version: 0 } },
  ])
  const known = { id: 'old', version: 5, values: { name: '王新', idCard: idCardOf('002'), phone: '13700000000' } }
  expect(change([into], [known]).effects).toMatchObject([
    { isKnown: true, alias: 'new', resident: { id: 'old', values: { phone: '13700000000' }, since: '2026-11-24' } },
  ])
})

test('[R14] somebody who lives there already is corrected, not entered twice', () => {
  const again = {
    ...newcomer,
    relation: '02',
    values: { name: '陈大明', idCard: idCardOf('001'), phone: '13912345678' },
  }
  const changed = change([{ type: 'moveIn', householdId: 'home', person: again }])
  expect(changed.effects).toMatchObject([{ type: 'corrected', resident: { id: 'chen' } }])
  expect(changed.room.residents).toHaveLength(2)
})

test('[R14] an id card that is somebody else’s is refused', () => {
  const taken = { type: 'correct', personId: 'lin', values: { idCard: idCardOf('001') } } as const
  expect(() => change([taken])).toThrow(expect.objectContaining({ details: { valueOf: 'idCard', reason: 'taken' } }))
})

test('[R15] a residence ends not later than today and not before it began; the last one out closes the household', () => {
  const out = (personId: string, on: string) => ({ type: 'moveOut', personId, on }) as const
  const left = change([out('chen', '2026-11-01'), { type: 'died', personId: 'lin', on: '2026-11-02' }])
  expect(left.effects.map(({ type }) => type)).toEqual(['movedOut', 'died'])
  expect(left.room).toMatchObject({ residents: [], households: [] })
  expect(() => change([out('chen', '2026-11-25')])).toThrow('registry.date-invalid')
  expect(() => change([out('chen', '2020-04-30')])).toThrow('registry.date-invalid')
})

test('[R16] of two records the kept one takes over what only the other has', () => {
  const double = { id: 'double', version: 1, values: { name: '林秀', phone: '13600000000' } }
  const merged = change([{ type: 'duplicate', personId: 'lin', keepPersonId: 'double' }], [double])
  expect(merged.effects).toMatchObject([{ type: 'merged', keep: { id: 'double' }, fields: [] }])
  const inRoom = change([{ type: 'duplicate', personId: 'chen', keepPersonId: 'lin' }])
  expect(inRoom.room.residents).toMatchObject([{ id: 'lin', values: { name: '林秀', phone: '13812345678' } }])
  expect(() => change([{ type: 'duplicate', personId: 'lin', keepPersonId: 'lin' }])).toThrow('registry.merge-target')
  const other = { id: 'other', version: 1, values: { name: '陈大明', idCard: idCardOf('009') } }
  expect(() => change([{ type: 'duplicate', personId: 'chen', keepPersonId: 'other' }], [other])).toThrow(
    'registry.merge-differs',
  )
})

test('[R17] whoever is not in the room cannot be changed there, nor after leaving it', () => {
  expect(() => change([{ type: 'died', personId: 'nobody', on: '2026-11-01' }])).toThrow('registry.person-gone')
  const gone = { type: 'moveOut', personId: 'chen', on: '2026-11-01' } as const
  expect(() => change([gone, { type: 'correct', personId: 'chen', values: { phone: null } }])).toThrow(
    'registry.person-gone',
  )
})

test('[R18] the next head of a household takes over from the former', () => {
  const changed = change([{ type: 'correct', personId: 'lin', values: {}, relation: '02' }])
  expect(changed.effects).toMatchObject([
    { resident: { id: 'lin', relation: '02' }, fields: ['relation'] },
    { resident: { id: 'chen', relation: '97' }, fields: ['relation'] },
  ])
  const heads = changed.room.residents.filter(({ relation }) => relation === '02')
  expect(heads.map(({ id }) => id)).toEqual(['lin'])
})
