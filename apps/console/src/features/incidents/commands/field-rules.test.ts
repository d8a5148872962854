import { describe, expect, test } from 'vitest'
import { consoleWords } from '../../../words/language.ts'
import { formOf } from './command-forms.ts'
import type { Field, FormCommand } from './field.ts'
import { faultOf } from './field-rules.ts'

const says = consoleWords('zh').forms

function fieldOf(command: FormCommand, name: string): Field {
  const found = formOf(command).fields.find((field) => field.name === name)
  if (!found) throw new Error(`${command} has no ${name}`)
  return found
}

describe('a form', () => {
  test('asks for a reason and does not take blanks for one', () => {
    expect(faultOf(fieldOf('return', 'reason'), '  ', says)).toBe(says.required)
    expect(faultOf(fieldOf('return', 'reason'), '不在辖区', says)).toBeUndefined()
  })

  test('wants deadlines in the future and contacts in the past', () => {
    const past = '2020-01-01T00:00:00.000Z'
    const future = '2120-01-01T00:00:00.000Z'
    expect(faultOf(fieldOf('suspend', 'until'), past, says)).toBe(says.later)
    expect(faultOf(fieldOf('suspend', 'until'), future, says)).toBeUndefined()
    expect(faultOf(fieldOf('contact', 'contactedAt'), future, says)).toBe(says.past)
    expect(faultOf(fieldOf('contact', 'contactedAt'), past, says)).toBeUndefined()
  })

  test('does not drop a co-handler that lacks its task in silence', () => {
    const field = fieldOf('dispatch', 'coHandlers')
    expect(faultOf(field, [{ unitId: 'a' }], says)).toBe(says.required)
    expect(faultOf(field, undefined, says)).toBeUndefined()
  })

  test('wants at least one aspect of a dissatisfaction', () => {
    expect(faultOf(fieldOf('dissatisfied', 'aspects'), [], says)).toBe(says.pickOne)
  })
})
