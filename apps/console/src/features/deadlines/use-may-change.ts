import { accounts } from '@ejia/domain'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../api/session.ts'
import { areasQuery } from '../areas/index.ts'

/** Whether the one signed in may set what holds for an area; for the city where none is named. */
export function useMayChange(areaCode?: string): boolean {
  const me = useMe()
  const city = useQuery(areasQuery(undefined)).data?.[0]?.code
  const code = areaCode ?? city
  if (!me || code === undefined) return false
  const memberships = me.memberships.map(({ role, unit, cleared }) => ({
    unitId: unit.id,
    unitKind: unit.kind,
    areaCode: unit.areaCode,
    role,
    cleared,
  }))
  return accounts.mayChange(memberships, code)
}
