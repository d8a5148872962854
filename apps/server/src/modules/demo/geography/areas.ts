import type { Geography } from '../../areas/index.ts'
import { city, communitiesByStreet, streetsByCounty } from './divisions.ts'

type Area = Geography['areas'][number]

/** The day for which these codes were published: in force at least since. */
export const validFrom = '2021-10-31'

/** The city, its counties and their streets; communities where the register names them. */
export function listDivisions(): Area[] {
  const counties = linesOf(streetsByCounty).map(([head = '']) =>
    area({ ...split(head, 6), level: 'county', parent: city.code }),
  )
  const streets = linesOf(streetsByCounty).flatMap(([head = '', ...rest]) =>
    rest.map((one) => area({ ...split(one, 3), level: 'street', parent: head.slice(0, 6) })),
  )
  const communities = linesOf(communitiesByStreet).flatMap(([street = '', ...rest]) =>
    rest.map((one) => {
      const { tail, name } = split(one, 3)
      return area({ tail, name: fullName(tail, name), level: 'community', parent: street })
    }),
  )
  const root: Area = { ...city, level: 'city', parentCode: null, validFrom }
  return [root, ...counties, ...streets, ...communities]
}

type Part = { readonly tail: string; readonly name: string; readonly level: Area['level']; readonly parent: string }

function area({ tail, name, level, parent }: Part): Area {
  const code = tail.startsWith(parent) ? tail : `${parent}${tail}`
  return { code, name, level, parentCode: parent, validFrom }
}

function split(text: string, digits: number) {
  return { tail: text.slice(0, digits), name: text.slice(digits) }
}

function fullName(tail: string, name: string): string {
  if (name.endsWith('!')) return name.slice(0, -1)
  return isVillage(tail) ? `${name}村` : `${name}社区`
}

/** By the last three digits of its code. */
export function isVillage(code: string): boolean {
  const number = Number(code.slice(-3))
  return number >= 200 && number < 400
}

function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}
