import { codeLists } from './code-lists.ts'
import type { Field, Population } from './field.ts'
import { organisationFields } from './organisation-fields.ts'
import { personFields } from './person-fields.ts'
import { placeFields } from './place-fields.ts'

export const allFields: readonly Field[] = [...personFields, ...placeFields, ...organisationFields]
const byCode = new Map(allFields.map((field) => [field.code, field]))

/** The law that allows the minimum: what an authority needs for its lawful duty. */
export const minimumBasis = '《个人信息保护法》第十三条第一款第三项：为履行法定职责或者法定义务所必需'

export function findField(code: string): Field | undefined {
  return byCode.get(code)
}

export function choicesOf(field: Field): ReadonlyMap<string, string> {
  return (field.list === undefined ? undefined : codeLists[field.list]) ?? new Map()
}

/** What is collected: the minimum, and what somebody switched on. */
export function isOn(field: Field, switchedOn: ReadonlySet<string>): boolean {
  return field.need === 'minimum' || switchedOn.has(switchOf(field))
}

/** The field whose switch it follows: its own, but for a kind that says nothing without its number. */
export function switchOf({ code, switchedWith }: Field): string {
  return switchedWith ?? code
}

export function isTaken(field: Field, switchedOn: ReadonlySet<string>): boolean {
  return field.derivedFrom === undefined && isOn(field, switchedOn)
}

/** Which fields a form shows because they are known, and which it asks for. */
export function planForm(given: {
  readonly fields: readonly Field[]
  readonly switchedOn: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  readonly population?: Population
}): { readonly shown: readonly Field[]; readonly asked: readonly Field[] } {
  const { switchedOn, known, population } = given
  const fields = given.fields.filter((field) => isOn(field, switchedOn) && suits(field, population))
  return {
    shown: fields.filter(({ code }) => known.has(code)),
    asked: fields.filter((field) => !known.has(field.code) && isTaken(field, switchedOn)),
  }
}

function suits({ populations }: Field, population: Population | undefined): boolean {
  return populations === undefined || population === undefined || populations.includes(population)
}
