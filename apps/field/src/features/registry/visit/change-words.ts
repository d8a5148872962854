import type { RegistryChange, RegistryField } from '@ejia/contract'
import { registry } from '@ejia/domain'
import type { FieldWords } from '../../../words/language.ts'

type Spoken = {
  readonly words: FieldWords
  readonly names: Readonly<Record<string, string>>
  readonly fields: readonly RegistryField[]
  readonly language: 'zh' | 'en'
}

/** A change as one says it, with names and numbers masked. */
export function changeWords(change: RegistryChange, { words, names, fields, language }: Spoken): string {
  const says = words.registry
  const nameOf = (id: string) => names[id] ?? says.someone
  const listValues = (values: Readonly<Record<string, string | null>>) =>
    Object.entries(values).map(([code, value]) => {
      const name = fields.find((field) => field.code === code)?.name[language] ?? code
      return value === null ? says.cleared(name) : says.correctedTo(name, registry.maskValue(code, value))
    })
  switch (change.type) {
    case 'moveIn':
      return says.changeOf.moveIn(registry.maskName(registry.calledName(change.person.values) ?? ''))
    case 'moveOut':
      return says.changeOf.moveOut(nameOf(change.personId), change.on)
    case 'died':
      return says.changeOf.died(nameOf(change.personId), change.on)
    case 'duplicate':
      return says.changeOf.duplicate(nameOf(change.personId), nameOf(change.keepPersonId))
    case 'room':
      return says.changeOf.room(listValues(change.values).join(words.app.and))
    case 'organisationIn':
      return says.changeOf.organisationIn(change.organisation.values['orgName'] ?? '')
    case 'organisationCorrect':
      return says.changeOf.correct(nameOf(change.organisationId), listValues(change.values).join(words.app.and))
    case 'organisationOut':
      return says.changeOf[change.because === 'closed' ? 'organisationClosed' : 'moveOut'](
        nameOf(change.organisationId),
        change.on,
      )
    case 'correct': {
      const { relation, population, personId } = change
      const said = [
        ...listValues(change.values),
        ...(relation === undefined ? [] : [says.correctedTo(says.relation, relationWords(relation, words))]),
        ...(population === undefined ? [] : [says.correctedTo(says.kind, says.population[population])]),
      ]
      return says.changeOf.correct(nameOf(personId), said.join(words.app.and))
    }
  }
}

export function relationWords(code: string, { registry: { relations } }: FieldWords): string {
  const known: Readonly<Record<string, string>> = relations
  return known[code] ?? code
}
