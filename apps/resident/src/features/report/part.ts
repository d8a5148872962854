import type { Draft } from '../../lib/draft.ts'

/** A part of the page: it shows what the draft holds, and changes it. */
export type PartProps = {
  readonly draft: Draft
  readonly change: (change: (draft: Draft) => Draft) => void
  readonly failed: (error: unknown) => void
}
