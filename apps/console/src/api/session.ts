import { accounts, caseRoles, type Me, type Role, system } from '@ejia/contract'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { call } from './api.ts'
import { dropAllDrafts } from './drafts.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => call(accounts.getMe, {}),
  staleTime: 60_000,
})

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => call(system.getSettings, {}),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The signed-in person; undefined only while the first answer is under way. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data
}

export function useSettings() {
  return useQuery(settingsQuery).data
}

/** Ends the session. Unsent drafts go too: the next person at this computer must not find them. */
export function useLogOut() {
  return useMutation({
    mutationFn: () => call(accounts.logOut, {}),
    onSuccess: dropAllDrafts,
  })
}

export function hasRole(me: Me, ...wanted: readonly Role[]): boolean {
  return me.memberships.some(({ role }) => wanted.includes(role))
}

export function hasCaseRole(me: Me): boolean {
  return hasRole(me, ...caseRoles)
}

/** The widest area the person works for. */
export function scopeOf(me: Me | undefined): string | undefined {
  return me?.memberships.map(({ unit }) => unit.areaCode).toSorted((a, b) => a.length - b.length)[0]
}

/** Where work starts for this person. */
export function homeOf(me: Me): '/desk' | '/people' | '/audit' | '/registry' | '/account' {
  if (me.mustChangePassword) return '/account'
  if (hasCaseRole(me)) return '/desk'
  if (hasRole(me, 'systemAdministrator', 'securityAdministrator')) return '/people'
  if (hasRole(me, 'registryOfficer', 'privacyOfficer')) return '/registry'
  return hasRole(me, 'auditAdministrator') ? '/audit' : '/account'
}
