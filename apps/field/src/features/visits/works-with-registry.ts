import { type Me, registryRoles } from '@ejia/contract'

export function worksWithRegistry({ memberships }: Me): boolean {
  return memberships.some(({ role }) => registryRoles.some((one) => one === role))
}
