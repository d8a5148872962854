import * as z from 'zod/mini'
import { recall, remember } from './storage.ts'

const KeptCase = z.object({ caseCode: z.string(), followKey: z.string(), text: z.string(), at: z.string() })
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
