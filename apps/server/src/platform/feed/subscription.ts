import type { Transaction } from '../database.ts'
import type { FeedChange } from './store.ts'

/** Who must hear of every committed change. The name is where its place is kept and is never changed. */
export interface Subscription {
  readonly name: string
  /**
   * Handles changes, oldest first, in the transaction that moves the place on. What it writes is there exactly once;
   * what it throws puts everything back.
   */
  readonly handle: (tx: Transaction, changes: readonly FeedChange[]) => Promise<void>
  /** Called after a commit in which something was handled. */
  readonly onCommit?: () => void
}
