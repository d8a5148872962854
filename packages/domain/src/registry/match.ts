import { areOthers, identityField } from './identity.ts'
import type { Person } from './room.ts'
import type { Values } from './values.ts'

/** 水仙花园 3 号楼 and 水仙花园3幢 are one building. */
export function buildingKey(name: string): string {
  return plain(name).replaceAll(/(\d+)(号楼|栋|幢|座|#)/g, '$1栋')
}

/** 2单元, 2门 and 2 are one entrance; a building with but one may leave it out. */
export function entranceKey(name: string): string {
  return plain(name).replace(/(单元|门|梯)$/, '')
}

/** 0502室 and 0502 are one room. */
export function roomKey(name: string): string {
  return plain(name).replace(/(室|房|号)$/, '')
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\-_—]/g, '')
    .toUpperCase()
}

/** Names of people, without the middle dots and spaces that are written in many ways. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s·•・.]/g, '')
    .toUpperCase()
}

export type Candidates = {
  /** By id card, or by kind and number of another document. */
  readonly byIdentity: readonly Person[]
  readonly byPhone: readonly Person[]
  readonly inRoom: readonly Person[]
}

export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly person: Person }
  | { readonly kind: 'unsure'; readonly field: string; readonly fault: 'otherName' | 'severalPeople' }

/** Whether a row is somebody who is known; a doubt is never settled by guessing. */
export function matchPerson(values: Values, { byIdentity, byPhone, inRoom }: Candidates): Match {
  const name = nameKey(values['name'] ?? '')
  const isSameName = (person: Person) => nameKey(person.values['name'] ?? '') === name
  const [holder] = byIdentity
  if (holder) {
    return isSameName(holder)
      ? { kind: 'same', person: holder }
      : { kind: 'unsure', field: identityField(values), fault: 'otherName' }
  }
  const mayBe = (person: Person) => !areOthers(values, person.values)
  const alike = values['phone'] === undefined ? inRoom : [...byPhone, ...inRoom.filter(hasNoOtherPhone(values))]
  const found = new Map(alike.filter((one) => isSameName(one) && mayBe(one)).map((one) => [one.id, one]))
  const [first] = found.values()
  if (!first) return { kind: 'new' }
  return found.size === 1 ? { kind: 'same', person: first } : { kind: 'unsure', field: 'name', fault: 'severalPeople' }
}

function hasNoOtherPhone(values: Values): (person: Person) => boolean {
  return (person) => person.values['phone'] === undefined || person.values['phone'] === values['phone']
}
