/** The tab that an address names, where there is such a tab. */
export function tabFromSearch<const Tab extends string>(tabs: readonly Tab[]) {
  return ({ tab }: Record<string, unknown>): { tab?: Tab } => {
    const known = tabs.find((one) => one === tab)
    return known === undefined ? {} : { tab: known }
  }
}
