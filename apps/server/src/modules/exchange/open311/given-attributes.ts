import type { Attribute } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { GivenAttribute } from '../store/submissions.ts'
import type { Arguments } from './arguments.ts'
import { readDatetime, toDatetime } from './instants.ts'

const charactersAtMost = { string: 200, text: 2000 } as const

/** What was answered to the questions of a service; what it does not ask is left aside. */
export function readAttributes(asked: readonly Attribute[], { attributes }: Arguments): GivenAttribute[] {
  return asked
    .filter(({ variable }) => variable)
    .flatMap((one) => {
      const values = attributes.get(one.code) ?? []
      if (values.length === 0 && one.required) throw refusal(one, 'required')
      if (values.length > 1 && one.datatype !== 'multivaluelist') throw refusal(one, 'one value only')
      return [...new Set(values)].map((value) => ({
        code: one.code,
        label: one.description,
        ...readValue(one, value.trim()),
      }))
    })
}

/** For those who handle it: under the text, a line for each question. */
export function inWords(given: readonly GivenAttribute[]): string {
  const byLabel = Map.groupBy(given, ({ label }) => label)
  return [...byLabel].map(([label, answers]) => `\n${label} ${answers.map(({ name }) => name).join('、')}`).join('')
}

function readValue(attribute: Attribute, value: string): Pick<GivenAttribute, 'value' | 'name'> {
  switch (attribute.datatype) {
    case 'number':
      if (!/^[+-]?\d{1,15}([.,]\d{1,10})?$/.test(value)) throw refusal(attribute, 'a number')
      return { value, name: value }
    case 'datetime': {
      const at = toDatetime(readDatetime(value, nameOf(attribute)))
      return { value: at, name: at.slice(0, 16).replace('T', ' ') }
    }
    case 'singlevaluelist':
    case 'multivaluelist': {
      const chosen = attribute.values?.find(({ key }) => key === value)
      if (!chosen) throw refusal(attribute, `one of ${(attribute.values ?? []).map(({ key }) => key).join(', ')}`)
      return { value, name: chosen.name }
    }
    case 'string':
    case 'text':
      if (value.length > charactersAtMost[attribute.datatype]) throw refusal(attribute, 'shorter')
      return { value, name: value }
  }
}

function refusal(attribute: Attribute, why: string): Refusal {
  return new Refusal('open311.argument', { argument: nameOf(attribute), why })
}

function nameOf({ code }: Attribute): string {
  return `attribute[${code}]`
}
