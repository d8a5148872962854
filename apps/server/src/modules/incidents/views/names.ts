import type { CategoryView } from '@ejia/contract'

/** Names beside ids, looked up once for a whole answer. */
export type Names = {
  readonly unit: (id: string) => { readonly id: string; readonly name: string }
  readonly person: (id: string) => { readonly id: string; readonly name: string }
  readonly area: (code: string) => string
  readonly category: (id: string) => Pick<CategoryView, 'id' | 'name'>
}
