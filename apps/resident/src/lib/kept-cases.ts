import type { OwnCase } from '@ejia/contract'
import { recall, remember } from './preferences.ts'

export type KeptCase = {
  readonly caseCode: string
  readonly followKey: string
  readonly text: string
  readonly at: string
  readonly waitsFor?: OwnCase['waitsFor']
  /** Of a tip-off, which no account takes along by itself. */
  readonly secret?: boolean
}

/** Cases reported or joined from this phone, newest first. */
export function listKeptCases(): KeptCase[] {
  try {
    const kept: unknown = JSON.parse(recall('cases') ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKeptCase) : []
  } catch {
    return []
  }
}

/** By hand and not by a schema, which would be more than all the rest of the page. */
function isKeptCase(kept: unknown): kept is KeptCase {
  const facts = new Map(Object.entries(kept ?? {}))
  return ['caseCode', 'followKey', 'text', 'at'].every((name) => typeof facts.get(name) === 'string')
}

export function findFollowKey(caseCode: string): string | undefined {
  return listKeptCases().find((kept) => kept.caseCode === caseCode)?.followKey
}

/** What the account knows of one's matters, over what this phone knew. */
export function keepOwnCases(own: readonly OwnCase[]): void {
  for (const { caseCode, followKey, text, reportedAt, waitsFor } of own.toReversed()) {
    const { secret } = listKeptCases().find((kept) => kept.caseCode === caseCode) ?? {}
    keepCase({ caseCode, followKey, text, at: reportedAt, waitsFor, ...(secret === undefined ? {} : { secret }) })
  }
}

export function forgetKeptCase(caseCode: string): void {
  remember('cases', JSON.stringify(listKeptCases().filter((one) => one.caseCode !== caseCode)))
}

export function forgetKeptCases(): void {
  remember('cases', '[]')
}

export function keepCase(kept: KeptCase): void {
  const others = listKeptCases().filter((one) => one.caseCode !== kept.caseCode)
  remember('cases', JSON.stringify([kept, ...others].slice(0, 50)))
}
