import { allFields, choicesOf, codeLists, type Field, isOn } from '../registry/index.ts'
import type { Kind } from './form.ts'

/** Something the record can hold; `code` is its subject and its own code, as `person.phone`. */
export type Item = Kind & {
  readonly code: string
  readonly subject: 'person' | 'room' | 'building'
  readonly name: string
  readonly sensitive: boolean
  /** Follows from something known, or is kept elsewhere: shown, never asked. */
  readonly derived: boolean
  readonly on: boolean
  /** The department that added it; nobody for what the registry keeps. */
  readonly ownerUnitId?: string | undefined
}

/** What the registry keeps, with what follows from it. */
export function registryItems(switchedOn: ReadonlySet<string>): Item[] {
  return [...allFields.flatMap((field) => itemOf(field, switchedOn)), ...followed]
}

function itemOf(field: Field, switchedOn: ReadonlySet<string>): Item[] {
  const { code, subject, zh, type, length, sensitive, derivedFrom } = field
  if (subject === 'grid' || subject === 'organisation') return []
  return [
    {
      code: `${subject}.${code}`,
      subject,
      name: zh,
      type,
      length,
      choices: [...choicesOf(field)].map(([choice, name]) => ({ code: choice, name })),
      sensitive: sensitive ?? false,
      derived: derivedFrom !== undefined,
      on: isOn(field, switchedOn),
    },
  ]
}

function follows(code: string, name: string, kind: Partial<Kind> = {}): Item {
  const subject = code.startsWith('room.') ? 'room' : 'person'
  return {
    type: 'text',
    length: 80,
    choices: [],
    ...kind,
    code,
    name,
    subject,
    sensitive: false,
    derived: true,
    on: true,
  }
}

/** Who lives where and how is changed by visits, never by a form. */
const followed: readonly Item[] = [
  follows('person.age', '年龄', { type: 'number', length: 3 }),
  follows('person.relation', '与户主关系', {
    type: 'code',
    choices: [...(codeLists['relation'] ?? [])].map(([code, name]) => ({ code, name })),
  }),
  follows('person.population', '人口类别', {
    type: 'code',
    choices: [
      { code: 'registered', name: '户籍人口' },
      { code: 'floating', name: '流动人口' },
      { code: 'leftBehind', name: '留守人员' },
      { code: 'overseas', name: '境外人员' },
    ],
  }),
  follows('person.since', '入住日期', { type: 'date', length: 10 }),
  follows('room.residentCount', '居住人数', { type: 'number', length: 4 }),
  follows('room.tenantCount', '承租人数', { type: 'number', length: 4 }),
  follows('room.communityName', '所属社区'),
  follows('room.gridName', '所属网格'),
]
