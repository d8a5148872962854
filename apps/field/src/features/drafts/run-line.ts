import type { Draft } from './draft.ts'
import { findNext, followOn } from './line.ts'
import { type SendPorts, type Sent, sendDraft } from './send-draft.ts'

export type LinePorts = SendPorts & {
  readonly list: () => Promise<readonly Draft[]>
  /** Whether the one whose drafts these are is still the one who is signed in. */
  readonly isStillOwner: () => Promise<boolean>
}

/**
 * Sends what waits, oldest first, each matter in its own order, until nothing is left that can go or the line breaks.
 * With `line`, only what belongs to that matter.
 */
export async function runLine(ports: LinePorts, line?: string): Promise<Sent[]> {
  const results: Sent[] = []
  while (await ports.isStillOwner()) {
    const drafts = await ports.list()
    const next = findNext(drafts, { now: ports.now(), line })
    if (next === undefined) break
    const sent = await sendDraft(next, ports)
    results.push(sent)
    if (sent.kind === 'sent' && sent.done !== null)
      for (const follower of followOn(sent.draft, sent.done.version, drafts)) await ports.save(follower)
    if (sent.kind === 'waiting' && sent.because === 'broken') break
  }
  return results
}
