import type { OwnCase } from '@ejia/contract'
import * as z from 'zod/mini'
import { recall, remember } from './storage.ts'

const KeptCase = z.object({
  caseCode: z.string(),
  followKey: z.string(),
  text: z.string(),
  at: z.string(),
  waitsFor: z.optional(z.nullable(z.enum(['answer', 'rating']))),
  /** Of a tip-off, which no account takes along by itself. */
  secret: z.optional(z.boolean()),
})
export type KeptCase = z.output<typeof KeptCase>

/** Cases reported or joined from this phone, newest first. */
export function listKeptCases(): KeptCase[] {
  return recall('cases', z.array(KeptCase)) ?? []
}

export function findFollowKey(caseCode: string): string | undefined {
  return listKeptCases().find((kept) => kept.caseCode === caseCode)?.followKey
}

export function keepCase(kept: KeptCase): void {
  const others = listKeptCases().filter((one) => one.caseCode !== kept.caseCode)
  remember('cases', [kept, ...others].slice(0, 50))
}

/** What the account knows of one's matters, over what this phone knew. */
export function keepOwnCases(own: readonly OwnCase[]): void {
  for (const { caseCode, followKey, text, reportedAt, waitsFor } of own.toReversed()) {
    const { secret } = listKeptCases().find((kept) => kept.caseCode === caseCode) ?? {}
    keepCase({ caseCode, followKey, text, at: reportedAt, waitsFor, ...(secret === undefined ? {} : { secret }) })
  }
}

export function forgetKeptCase(caseCode: string): void {
  remember(
    'cases',
    listKeptCases().filter((kept) => kept.caseCode !== caseCode),
  )
}
