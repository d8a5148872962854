import type { accounts, dispatch, incidents } from '@ejia/domain'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

export type Building = {
  readonly name: string
  readonly address: string
  readonly areaCode: string
  readonly longitude: number
  readonly latitude: number
}

/** Everybody and everything that the history plays with. */
export type Cast = {
  readonly city: incidents.City
  readonly units: readonly accounts.Unit[]
  readonly categories: ReadonlyMap<string, dispatch.Category>
  readonly staff: readonly Staff[]
  readonly buildings: readonly Building[]
}

/** Somebody who works in the unit, if the demo has anybody there. */
export function findWorker(cast: Cast, unitId: string, role?: accounts.Role): Staff | undefined {
  return cast.staff.find(({ memberships }) =>
    memberships.some((held) => held.unitId === unitId && (role === undefined ? works(held.role) : held.role === role)),
  )
}

/** Who holds this role over the place, the nearest first. */
export function findOver(cast: Cast, areaCode: string, role: accounts.Role): Staff | undefined {
  return cast.staff
    .flatMap((one) => one.memberships.map((held) => ({ one, held })))
    .filter(({ held }) => held.role === role && areaCode.startsWith(held.areaCode))
    .toSorted((a, b) => b.held.areaCode.length - a.held.areaCode.length)[0]?.one
}

function works(role: accounts.Role): boolean {
  return role === 'gridWorker' || role === 'communityHead' || role === 'dispatcher' || role === 'departmentHandler'
}
