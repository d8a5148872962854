import { recall, remember } from './preferences.ts'

/** What was raised from this phone: by `key`, and by nothing about the person, its answer is found. */
export type KeptRaised = {
  readonly id: string
  readonly key: string
  /** Up to which version of its problem the answer was read. */
  readonly seen?: number
}

export function listKeptRaised(): KeptRaised[] {
  try {
    const kept: unknown = JSON.parse(recall('raised') ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKeptRaised) : []
  } catch {
    return []
  }
}

function isKeptRaised(kept: unknown): kept is KeptRaised {
  const facts = new Map(Object.entries(kept ?? {}))
  return ['id', 'key'].every((name) => typeof facts.get(name) === 'string')
}

export function keepRaised(kept: KeptRaised): void {
  const others = listKeptRaised().filter(({ id }) => id !== kept.id)
  remember('raised', JSON.stringify([kept, ...others].slice(0, 100)))
}
