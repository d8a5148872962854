export type Suggestible = { readonly id: string; readonly name: string; readonly hint: string }

const most = 3

/**
 * Kinds that the words speak of, best first; where they say nothing, those this person used last. Pairs of characters
 * are compared, since Chinese sets no spaces: a pair that few kinds share says more than one that many have.
 */
export function suggestCategories<C extends Suggestible>(
  text: string,
  { categories, recent }: { readonly categories: readonly C[]; readonly recent: readonly string[] },
): C[] {
  const spoken = pairsOf(text)
  const pairs = new Map(categories.map((category) => [category.id, pairsOf(`${category.name} ${category.hint}`)]))
  const sharedBy = (pair: string) => [...pairs.values()].filter((own) => own.has(pair)).length
  const weights = categories.map((category) => {
    const own = pairs.get(category.id) ?? new Set()
    const weight = [...spoken].filter((pair) => own.has(pair)).reduce((sum, pair) => sum + 1 / sharedBy(pair), 0)
    return { category, weight }
  })
  const spokenOf = weights
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ category }) => category)
  const used = recent.flatMap((id) => categories.find((category) => category.id === id) ?? [])
  return [...new Set([...spokenOf, ...used])].slice(0, most)
}

function pairsOf(text: string): Set<string> {
  return new Set(
    text
      .split(/[^\p{Script=Han}]+/u)
      .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))),
  )
}
