import * as z from 'zod/mini'
import { recall, remember } from './preferences.ts'

/** What was raised from this phone: by `key`, and by nothing about the person, its answer is found. */
const KeptRaised = z.object({
  id: z.string(),
  key: z.string(),
  /** Up to which version of its problem the answer was read. */
  seen: z.optional(z.number()),
})
export type KeptRaised = z.output<typeof KeptRaised>

export function listKeptRaised(): KeptRaised[] {
  try {
    const parsed = z.safeParse(z.array(KeptRaised), JSON.parse(recall('raised') ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

export function keepRaised(kept: KeptRaised): void {
  const others = listKeptRaised().filter(({ id }) => id !== kept.id)
  remember('raised', JSON.stringify([kept, ...others].slice(0, 100)))
}
