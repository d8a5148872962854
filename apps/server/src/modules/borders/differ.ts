import type { BorderChange } from '@ejia/contract'
import { borders as domain } from '@ejia/domain'
import type { Grid } from './store.ts'

/** What becomes of each grid, in code order. */
export function differ(before: readonly Grid[], after: readonly Grid[]): BorderChange['difference'] {
  const inOrder = (grids: readonly Grid[]) =>
    grids.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, name }) => ({ code, name }))
  const earlier = new Map(before.map((grid) => [grid.code, grid]))
  const later = new Set(after.map(({ code }) => code))
  const both = after.flatMap((grid) => {
    const known = earlier.get(grid.code)
    return known ? [{ grid, known }] : []
  })
  return {
    added: inOrder(after.filter(({ code }) => !earlier.has(code))),
    closed: inOrder(before.filter(({ code }) => !later.has(code))),
    redrawn: inOrder(both.filter(({ grid, known }) => !domain.isSameGround(grid, known)).map(({ grid }) => grid)),
    renamed: inOrder(both.filter(({ grid, known }) => grid.name !== known.name).map(({ grid }) => grid)),
  }
}

export function isNothing({ added, closed, redrawn, renamed }: BorderChange['difference']): boolean {
  return [added, closed, redrawn, renamed].every(({ length }) => length === 0)
}
