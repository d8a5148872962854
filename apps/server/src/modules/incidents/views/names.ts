import type { CategoryView } from '@ejia/contract'
import type { deadlines } from '@ejia/domain'

/** Names beside ids, and how time passes: looked up once for a whole answer. */
export type Names = {
  readonly timing: deadlines.Timing
  readonly unit: (id: string) => { readonly id: string; readonly name: string }
  readonly person: (id: string) => { readonly id: string; readonly name: string }
  readonly area: (code: string) => string
  readonly category: (id: string) => Pick<CategoryView, 'id' | 'name'>
}
