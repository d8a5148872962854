const most = 3

type Suggestible = { readonly id: string }

/** What the words speak of, likeliest first; then what this person used last. */
export function suggestCategories<C extends Suggestible>(
  guessed: readonly string[],
  { categories, recent }: { readonly categories: readonly C[]; readonly recent: readonly string[] },
): C[] {
  const known = [...guessed, ...recent].flatMap((id) => categories.find((category) => category.id === id) ?? [])
  return [...new Set(known)].slice(0, most)
}
