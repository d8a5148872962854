import { resident } from '@ejia/client'
import type { RegistryField, ReplyOf, registry } from '@ejia/contract'

export type SelfFillForm = ReplyOf<(typeof registry)['readSelfFill']>

/** One thing that is asked, and why. `owner` is whose it is. */
export type AskedRow = {
  readonly owner: string
  readonly code: string
  readonly label: string
  readonly why: string
  readonly kind: 'choice' | 'date' | 'text'
  readonly keyboard: 'text' | 'number'
  readonly most: number
  readonly choices: RegistryField['choices']
  readonly value: string
  readonly shown: string
}

export type KnownRow = {
  readonly personId: string
  readonly name: string
  readonly known: string
  readonly asked: readonly AskedRow[]
  readonly movedOn: string
}

export type NewRow = {
  readonly personId: string
  readonly title: string
  readonly relation: string
  readonly isRegistered: boolean
  readonly since: string
  readonly asked: readonly AskedRow[]
}

const says = resident.registryWords('zh')
const why: Readonly<Record<string, string>> = says.why
const relations: Readonly<Record<string, string>> = says.relations

export const relationChoices = resident.relationOrder.map((code) => ({ code, name: relations[code] ?? code }))

/** Those on record: what is known is named, and asked only of who says that it has changed. */
export function listKnown(form: SelfFillForm, draft: resident.SelfFillDraft, changed: readonly string[]): KnownRow[] {
  return form.people.map(({ personId, name, known }) => {
    const isKnown = ({ code }: RegistryField) => known.includes(code)
    const fields = form.fields.filter((field) => isKnown(field) || field.populations.length === 3)
    const asked = fields.filter((field) => !isKnown(field) || changed.includes(personId))
    const names = form.fields.filter(isKnown).map((field) => field.name.zh)
    return {
      personId,
      name,
      known: names.length === 0 ? '' : says.known(names.join('、')),
      asked: asked.map((field) => rowOf(field, personId, draft.values[personId])),
      movedOn: draft.movedOut[personId] ?? '',
    }
  })
}

/** Those who moved in: the name is needed, everything else may be left out. */
export function listNew({ fields }: SelfFillForm, { newPeople }: resident.SelfFillDraft): NewRow[] {
  return newPeople.map((person, index) => {
    const population = person.isRegistered ? 'registered' : 'floating'
    return {
      personId: person.personId,
      title: says.newPerson(index + 1),
      relation: relations[person.relation] ?? '',
      isRegistered: person.isRegistered,
      since: person.since,
      asked: fields
        .filter(({ populations }) => populations.includes(population))
        .map((field) => rowOf(field, person.personId, person.values)),
    }
  })
}

function rowOf(field: RegistryField, owner: string, values: Readonly<Record<string, string>> = {}): AskedRow {
  const value = values[field.code] ?? ''
  return {
    owner,
    code: field.code,
    label: field.code === 'name' ? field.name.zh : `${field.name.zh}（${says.optional}）`,
    why: why[field.code] ?? (field.legalBasis === null ? '' : says.basis(field.legalBasis)),
    kind: field.type === 'code' ? 'choice' : field.type === 'date' ? 'date' : 'text',
    keyboard: ['number', 'area', 'phone'].includes(field.type) ? 'number' : 'text',
    most: field.type === 'phone' ? 20 : field.length,
    choices: field.choices,
    value,
    shown: field.choices.find(({ code }) => code === value)?.name ?? value,
  }
}
