import { allFields, choicesOf, codeLists, type Field, isOn } from '../registry/index.ts'
import { type FormSubject, formSubjects, type Kind } from './form.ts'

/** Something the record can hold; `code` is its subject and its own code, as `person.phone`. */
export type Item = Kind & {
  readonly code: string
  readonly subject: FormSubject | 'building' | 'unit'
  readonly name: string
  readonly sensitive: boolean
  /** Follows from something known, or is kept elsewhere: shown, never asked. */
  readonly derived: boolean
  readonly on: boolean
  /** The department that added it; nobody for what the registry keeps. */
  readonly ownerUnitId?: string | undefined
}

/** What the registry keeps with what follows from it, and what is known of matters and units. */
export function recordItems(switchedOn: ReadonlySet<string>): Item[] {
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

function follows(code: `${Item['subject']}.${string}`, name: string, kind: Partial<Kind> = {}): Item {
  return {
    type: 'text',
    length: 80,
    choices: [],
    ...kind,
    code,
    name,
    subject: subjectOf(code),
    sensitive: false,
    derived: true,
    on: true,
  }
}

/** What an item is of, by its code. */
function subjectOf(code: `${Item['subject']}.${string}`): Item['subject'] {
  const subjects = ['person', 'room', 'building', 'incident', 'unit'] as const
  return subjects.find((subject) => code.startsWith(`${subject}.`)) ?? 'person'
}

/** What a form is about that fills this item in; a building's items are read, never filled. */
export function formSubjectOf(code: string): FormSubject {
  return formSubjects.find((subject) => code.startsWith(`${subject}.`)) ?? 'person'
}

const around: Readonly<Record<FormSubject, readonly Item['subject'][]>> = {
  person: ['person', 'room', 'building', 'unit'],
  room: ['room', 'person', 'building', 'unit'],
  incident: ['incident', 'unit'],
}

/** Kept by the registry or with it; the rest is of matters and units. */
export function isOfRegistry({ subject }: Pick<Item, 'subject'>): boolean {
  return subject === 'person' || subject === 'room' || subject === 'building'
}

/** Whether a form about the one can show what is kept of the other. */
export function reaches(form: FormSubject, item: Item['subject']): boolean {
  return around[form].includes(item)
}

/** Who lives where is changed by visits, how a matter goes by those who handle it: never by a form. */
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
  follows('incident.caseCode', '案码'),
  follows('incident.reportedOn', '上报日期', { type: 'date', length: 10 }),
  follows('incident.source', '事项来源'),
  follows('incident.category', '事项类别'),
  follows('incident.address', '事发地点', { length: 200 }),
  follows('incident.text', '事项内容', { length: 500 }),
  follows('incident.isUrgent', '是否紧急'),
  follows('incident.stage', '办理环节'),
  follows('incident.leadName', '主办单位'),
  follows('incident.dueOn', '办理期限', { type: 'date', length: 10 }),
  follows('incident.outcome', '办理结果'),
  follows('incident.done', '办理情况', { length: 500 }),
  follows('incident.closedOn', '结案日期', { type: 'date', length: 10 }),
  follows('incident.areaName', '事发网格'),
  follows('unit.ownerName', '填报单位'),
  follows('unit.communityName', '社区居委会'),
  follows('unit.centreName', '所属综治中心'),
]
