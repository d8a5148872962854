type OfCategory = { readonly categoryId: string; readonly cases: number; readonly minutes: number }

/**
 * The hours that one would expect here if each category took as long as in the city before (direct standardisation by
 * category); nothing where the city knows no category of these.
 */
export function expectedHours(here: readonly OfCategory[], before: readonly OfCategory[]): number | undefined {
  const known = new Map(before.filter(({ cases }) => cases > 0).map((one) => [one.categoryId, one.minutes / one.cases]))
  const mixed = here.flatMap(({ categoryId, cases }) => {
    const usual = known.get(categoryId)
    return usual === undefined ? [] : [{ cases, minutes: usual * cases }]
  })
  const cases = mixed.reduce((sum, one) => sum + one.cases, 0)
  return cases === 0 ? undefined : mixed.reduce((sum, one) => sum + one.minutes, 0) / cases / 60
}
