import type { Draft } from '../../lib/draft.ts'

export type StepProps = {
  readonly draft: Draft
  readonly change: (change: (draft: Draft) => Draft) => void
  readonly failed: (error: unknown) => void
  readonly next: () => void
}
