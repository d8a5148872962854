import type { incidents, RequestOf } from '@ejia/contract'
import * as z from 'zod/mini'
import { fromWallClock } from '../../time/instants.ts'

const words = z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))), undefined)
const day = z.catch(z.optional(z.iso.date()), undefined)

/** What the address of the list holds: plain words and days, so that a link can be passed on. */
const Filter = z.object({
  text: words,
  stage: words,
  category: words,
  area: words,
  unit: words,
  source: words,
  outcome: words,
  from: day,
  to: day,
  urgent: z.catch(z.optional(z.literal(true)), undefined),
})

export type MatterFilter = { readonly [K in keyof z.output<typeof Filter>]?: z.output<typeof Filter>[K] }
type Query = Omit<RequestOf<typeof incidents.listIncidents>['query'], 'cursor' | 'limit'>

/** Reads the address; what does not make sense there is left out instead of failing. */
export function filterFromSearch(search: Record<string, unknown>): MatterFilter {
  const stringly = Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  )
  return withoutEmpty(Filter.parse(stringly))
}

export function withoutEmpty(filter: MatterFilter): MatterFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))
}

/** The same filter as the API asks for it. A case code is looked up as such; the last day counts to its end. */
export function toQuery(filter: MatterFilter): Query {
  const { text, stage, category, area, unit, source, outcome, from, to, urgent } = filter
  return {
    ...(text === undefined ? {} : isCaseCode(text) ? { caseCode: text.toUpperCase() } : { text }),
    ...(stage === undefined ? {} : { stage }),
    ...(category === undefined ? {} : { categoryId: category }),
    ...(area === undefined ? {} : { areaCode: area }),
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(source === undefined ? {} : { source }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(from === undefined ? {} : { reportedFrom: fromWallClock(from) }),
    ...(to === undefined ? {} : { reportedBefore: nextDay(to) }),
    ...(urgent === undefined ? {} : { urgent: 'true' }),
  }
}

export function isCaseCode(text: string): boolean {
  return /^(?=.*\d)[0-9a-z-]{8,30}$/i.test(text)
}

function nextDay(day: string): string {
  return new Date(new Date(fromWallClock(day)).getTime() + 86_400_000).toISOString()
}
