import type { Draft } from './draft.ts'

/** What must go one after the other: everything about one matter. A report has no matter yet and waits for nobody. */
export function lineOf({ id, purpose }: Pick<Draft, 'id' | 'purpose'>): string {
  if (purpose.kind === 'command') return purpose.incidentId
  return purpose.kind === 'errand' ? purpose.line : id
}

/** Whether something about the same matter, handed over earlier, must be settled first. */
export function isHeld(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some((other) => isBefore(other, draft) && lineOf(other) === lineOf(draft))
}

type Look = { readonly now: number; readonly line?: string | undefined }

/** What goes next: the oldest that waits, that nothing holds up, and that is not left in peace for a while. */
export function findNext(drafts: readonly Draft[], { now, line }: Look): Draft | undefined {
  return inOrder(drafts).find(
    (draft) =>
      draft.state === 'waiting' &&
      draft.notBefore <= now &&
      (line === undefined || lineOf(draft) === line) &&
      !isHeld(draft, drafts),
  )
}

export function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0) || a.id.localeCompare(b.id))
}

export function nextTurn(drafts: readonly Draft[]): number {
  return Math.max(0, ...drafts.map(({ turn }) => turn ?? 0)) + 1
}

/** One's own step is nothing that others did: what was written on the same state goes on from there. */
export function followOn(sent: Draft, version: number, drafts: readonly Draft[]): Draft[] {
  const { purpose } = sent
  if (purpose.kind !== 'command') return []
  return drafts.flatMap((draft) => {
    const isFollower =
      draft.purpose.kind === 'command' &&
      draft.purpose.incidentId === purpose.incidentId &&
      draft.purpose.expectedVersion === purpose.expectedVersion &&
      draft.turn !== null &&
      draft.id !== sent.id
    return isFollower ? [{ ...draft, purpose: { ...draft.purpose, expectedVersion: version } }] : []
  })
}

const firstPauseMilliseconds = 4_000
const longestPauseMilliseconds = 5 * 60_000

/** The server had no time: a pause that grows, so that one unlucky report neither floods it nor stops the others. */
export function paused(draft: Draft, now: number): Draft {
  const pause = Math.min(firstPauseMilliseconds * 2 ** draft.tries, longestPauseMilliseconds)
  return { ...draft, state: 'waiting', tries: draft.tries + 1, notBefore: now + pause, unsure: false }
}

type Newer = { readonly version: number; readonly commandId: string }

/** Sent all the same, on the state that the person has now seen: a new command, with everything that was typed. */
export function adapted(draft: Draft, { version, commandId }: Newer): Draft {
  const { purpose } = draft
  return {
    ...draft,
    commandId,
    purpose: purpose.kind === 'command' ? { ...purpose, expectedVersion: version } : purpose,
    state: 'waiting',
    refused: null,
    tries: 0,
    notBefore: 0,
    unsure: false,
  }
}

function isBefore(other: Draft, draft: Draft): boolean {
  return other.turn !== null && other.id !== draft.id && other.turn < (draft.turn ?? Number.POSITIVE_INFINITY)
}
