import { Refusal } from '@ejia/domain'
import type { Arguments } from './arguments.ts'
import { readDatetime } from './instants.ts'

const daysAtMost = 90
const rowsAtMost = 1000
const reach = daysAtMost * 86_400_000

export type Filter = {
  readonly caseCodes?: readonly string[]
  readonly categoryIds?: readonly string[] | undefined
  readonly isOpen?: boolean | undefined
  readonly reportedFrom?: string
  readonly reportedUntil?: string
  readonly updatedFrom?: string | undefined
  readonly updatedUntil?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** By what a list is narrowed. Ids that are asked for override everything else; 90 days are the most there is. */
export function readFilter(args: Arguments): Filter {
  const page = readPage(args)
  const caseCodes = args.parts('service_request_id')
  if (caseCodes && caseCodes.length > rowsAtMost)
    throw new Refusal('open311.argument', { argument: 'service_request_id', why: `at most ${rowsAtMost}` })
  if (caseCodes) return { caseCodes, ...page }
  const { from, until } = readRange(args)
  const isOpen = statusIn(args)
  return {
    categoryIds: args.parts('service_code'),
    isOpen,
    reportedFrom: from,
    reportedUntil: until,
    updatedFrom: instantIn(args, 'updated_after'),
    updatedUntil: instantIn(args, 'updated_before'),
    ...page,
  }
}

/** One end alone reaches 90 days to the other side, none is the last 90 days. */
export function readRange(args: Arguments, now = Date.now()): { readonly from: string; readonly until: string } {
  const start = instantIn(args, 'start_date')
  const end = instantIn(args, 'end_date')
  const latest = start === undefined ? now : Math.min(Math.max(now, Date.parse(start)), Date.parse(start) + reach)
  const until = end ?? at(latest)
  const from = start ?? at(Date.parse(until) - reach)
  const span = Date.parse(until) - Date.parse(from)
  if (span < 0 || span > reach) throw new Refusal('open311.range', { argument: 'start_date, end_date' })
  return { from, until }
}

/** Pages as most clients ask for them, or a limit with an offset. */
export function readPage(args: Arguments): { readonly limit: number; readonly offset: number } {
  const limit = numberIn(args, 'page_size', 1) ?? numberIn(args, 'limit', 1) ?? rowsAtMost
  const size = Math.min(limit, rowsAtMost)
  const page = numberIn(args, 'page', 1)
  return { limit: size, offset: page === undefined ? (numberIn(args, 'offset', 0) ?? 0) : (page - 1) * size }
}

function numberIn(args: Arguments, argument: string, least: number): number | undefined {
  const text = args.find(argument)
  if (text === undefined) return undefined
  if (!/^\d{1,7}$/.test(text) || Number(text) < least) throw new Refusal('open311.argument', { argument })
  return Number(text)
}

function statusIn(args: Arguments): boolean | undefined {
  const asked = args.parts('status')?.map((status) => status.toLowerCase())
  if (!asked) return undefined
  const unknown = asked.find((status) => status !== 'open' && status !== 'closed')
  if (unknown !== undefined) throw new Refusal('open311.argument', { argument: 'status', why: 'open or closed' })
  if (asked.includes('open') && asked.includes('closed')) return undefined
  return asked.includes('open')
}

function instantIn(args: Arguments, argument: string): string | undefined {
  const text = args.find(argument)
  return text === undefined ? undefined : readDatetime(text, argument)
}

function at(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
