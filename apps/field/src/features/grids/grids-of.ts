import { type Me, registryRoles } from '@ejia/contract'
import type { QueryClient } from '@tanstack/react-query'
import { areasBelow } from '../areas/index.ts'
import { gridRegistry } from './grid-registry.ts'

const gridLength = 15
const communityLength = 12

/** One's grid, or those of one's community; larger areas are opened building by building. */
export async function listGridCodes(client: QueryClient, { memberships }: Me): Promise<string[]> {
  const codes = memberships
    .filter(({ role }) => registryRoles.some((one) => one === role))
    .map(({ unit }) => unit.areaCode)
  const listed = await Promise.all(
    [...new Set(codes)].map(async (code) => {
      if (code.length === gridLength) return [code]
      if (code.length !== communityLength) return []
      return (await client.ensureQueryData(areasBelow(code))).map((area) => area.code)
    }),
  )
  return [...new Set(listed.flat())].filter((code) => code.length === gridLength)
}

/** While there is signal, so that a code at a door opens without. */
export async function readGridsOf(client: QueryClient, me: Me): Promise<void> {
  for (const code of await listGridCodes(client, me)) await client.prefetchQuery(gridRegistry(code))
}
