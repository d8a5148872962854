import { type Me, registry } from '@ejia/contract'

export const registryTabs = ['places', 'organisations', 'search', 'imports', 'exports', 'fields'] as const
export type RegistryTab = (typeof registryTabs)[number]

const endpoints = {
  places: registry.listBuildings,
  organisations: registry.listOrganisations,
  search: registry.searchResidents,
  imports: registry.listRegistryImports,
  exports: registry.listRegistryExports,
  fields: registry.listRegistryFields,
} as const

type Opening = { readonly access: { readonly roles: readonly string[] } }

/** The contract says who may call what; a tab is shown to those who may fill it. */
export function tabsOf(me: Me): RegistryTab[] {
  return registryTabs.filter((tab) => mayCall(me, endpoints[tab]))
}

export function mayCall({ memberships }: Me, { access }: Opening): boolean {
  return memberships.some(({ role }) => access.roles.includes(role))
}
