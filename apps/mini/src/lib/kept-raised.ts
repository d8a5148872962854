import * as z from 'zod/mini'
import { recall, remember } from './storage.ts'

const KeptRaised = z.object({ id: z.string(), key: z.string() })
type KeptRaised = z.output<typeof KeptRaised>

/** What was raised from this phone: by the key, and by nothing about the person, its answer is found. */
export function listKeptRaised(): KeptRaised[] {
  return recall('raised', z.array(KeptRaised)) ?? []
}

export function keepRaised(kept: KeptRaised): void {
  remember('raised', [kept, ...listKeptRaised()].slice(0, 100))
}
