import type { CommandBodyName } from '@ejia/contract'
import type { Answers } from './answers.ts'

/** What a draft will become when it is sent. */
export type Purpose =
  | { readonly kind: 'report' }
  | { readonly kind: 'record' }
  | {
      readonly kind: 'command'
      readonly command: CommandBodyName
      readonly incidentId: string
      readonly expectedVersion: number
    }

/**
 * Something typed that the server has not confirmed. `waiting` goes out by itself as soon as it can;
 * `refused` needs the person again. The command id stays the same until the server has answered.
 */
export type Draft = {
  readonly id: string
  readonly ownerId: string
  readonly commandId: string
  readonly purpose: Purpose
  readonly answers: Answers
  readonly state: 'writing' | 'waiting' | 'refused'
  /** Why the server refused, as its code. */
  readonly refusal: string | null
  readonly savedAt: string
}

/** Where the draft being written lies; one for each kind of form, so that opening it again finds it. */
export function writingId(ownerId: string, purpose: Purpose): string {
  return purpose.kind === 'command'
    ? `${ownerId}/${purpose.incidentId}/${purpose.command}`
    : `${ownerId}/${purpose.kind}`
}
