import * as z from 'zod/mini'
import { withCity } from '../with-city.ts'
import { asPlaces, type Register, shortNameOf } from './village.ts'

const Row = z.object({ code: z.string(), name: z.string() })

/** Sentences of the kind that residents send, without a place. */
const idle = [
  '今天天气不错',
  '我家门口的路灯坏了三天了',
  '楼上天天半夜拖桌子',
  '请问什么时候来修',
  '垃圾好几天没人收了',
]

/** The register of the demonstration city, for who has no other at hand. */
export function demoRegister(): Promise<Register> {
  return withCity(async ({ database }) => {
    const { rows } = await database.query("select code, name from areas.area where level <> 'grid' order by code")
    const areas = new Map(z.parse(z.array(Row), rows).map(({ code, name }) => [code, name]))
    const villages = [...areas]
      .filter(([code]) => code.length === 12)
      .map(([code, name]) => ({
        code,
        name,
        short: shortNameOf(name),
        street: areas.get(code.slice(0, 9)) ?? '',
        county: areas.get(code.slice(0, 6)) ?? '',
      }))
    return { places: asPlaces(areas), villages, homophones: new Map(), misheard: new Map(), idle }
  })
}
