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
  /** What another part of the app has to send; it says how (`offerErrands`). Those of one line go in order. */
  | {
      readonly kind: 'errand'
      readonly errand: string
      readonly line: string
      readonly title: string
      readonly facts: unknown
    }

/** Why the server said no, and what had happened meanwhile, as the server told it. */
export type Refused = {
  readonly code: string
  readonly at: string
  readonly details: Readonly<Record<string, unknown>>
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
  readonly refused: Refused | null
  /** Its place in the line once it was handed over. Phones' clocks jump; this does not. */
  readonly turn: number | null
  /** When it was handed over. */
  readonly writtenAt: string
  /** How often the server had no time for it, and until when it is left in peace. */
  readonly tries: number
  readonly notBefore: number
  /** It left the phone and no answer came: it may have arrived. */
  readonly unsure: boolean
}

/** Where the draft being written lies; one for each kind of form, so that opening it again finds it. */
export function writingId(ownerId: string, purpose: Purpose): string {
  switch (purpose.kind) {
    case 'command':
      return `${ownerId}/${purpose.incidentId}/${purpose.command}`
    case 'errand':
      return `${ownerId}/${purpose.errand}/${purpose.line}`
    case 'report':
    case 'record':
      return `${ownerId}/${purpose.kind}`
  }
}
