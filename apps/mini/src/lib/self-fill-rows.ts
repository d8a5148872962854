import { type Language, resident } from '@ejia/client'
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

export function listRelations(language: Language) {
  const names: Readonly<Record<string, string>> = resident.registryWords(language).relations
  return resident.relationOrder.map((code) => ({ code, name: names[code] ?? code }))
}

type Entered = {
  readonly draft: resident.SelfFillDraft
  readonly changed: readonly string[]
  readonly language: Language
}

/** Those on record: what is known is named, and asked only of who says that it has changed. */
export function listKnown(form: SelfFillForm, { draft, changed, language }: Entered): KnownRow[] {
  const says = resident.registryWords(language)
  return form.people.map(({ personId, name, known }) => {
    const isKnown = ({ code }: RegistryField) => known.includes(code)
    const fields = form.fields.filter((field) => isKnown(field) || field.populations.length >= 3)
    const asked = fields.filter((field) => !isKnown(field) || changed.includes(personId))
    const names = form.fields.filter(isKnown).map((field) => field.name[language])
    return {
      personId,
      name,
      known: names.length === 0 ? '' : says.known(names.join(language === 'zh' ? '、' : ', ')),
      asked: asked.map((field) => rowOf({ field, owner: personId, language }, draft.values[personId])),
      movedOn: draft.movedOut[personId] ?? '',
    }
  })
}

/** Those who moved in: the name is needed, everything else may be left out. */
export function listNew(
  { fields }: SelfFillForm,
  { draft: { newPeople }, language }: Omit<Entered, 'changed'>,
): NewRow[] {
  const says = resident.registryWords(language)
  const relations: Readonly<Record<string, string>> = says.relations
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
        .map((field) => rowOf({ field, owner: person.personId, language }, person.values)),
    }
  })
}

type Asked = { readonly field: RegistryField; readonly owner: string; readonly language: Language }

function rowOf({ field, owner, language }: Asked, values: Readonly<Record<string, string>> = {}): AskedRow {
  const says = resident.registryWords(language)
  const why: Readonly<Record<string, string>> = says.why
  const name = field.name[language]
  const value = values[field.code] ?? ''
  return {
    owner,
    code: field.code,
    label:
      field.code === 'name' ? name : `${name}${language === 'zh' ? `（${says.optional}）` : ` (${says.optional})`}`,
    why: why[field.code] ?? (field.legalBasis === null ? '' : says.basis(field.legalBasis)),
    kind: field.type === 'code' ? 'choice' : field.type === 'date' ? 'date' : 'text',
    keyboard: ['number', 'area', 'phone'].includes(field.type) ? 'number' : 'text',
    most: field.type === 'phone' ? 20 : field.length,
    choices: field.choices,
    value,
    shown: field.choices.find(({ code }) => code === value)?.name ?? value,
  }
}
