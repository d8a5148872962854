import { useQueries } from '@tanstack/react-query'
import { areasQuery } from './queries.ts'

const lengths = [2, 4, 6, 9, 12, 15]

/** The names of areas by their codes; a name that is not read yet is its code. */
export function useAreaNames(codes: readonly string[]): (code: string) => string {
  const parents = [...new Set(codes.map(parentOf))]
  const known = useQueries({
    queries: parents.map((parent) => areasQuery(parent)),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data ?? []).map(({ code, name }) => [code, name] as const))),
  })
  return (code) => known.get(code) ?? code
}

/** The city stands below nothing. */
function parentOf(code: string): string | undefined {
  const above = lengths.findLast((length) => length < code.length)
  return code.length <= 4 || above === undefined ? undefined : code.slice(0, above)
}
