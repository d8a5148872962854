import { accounts } from '@ejia/domain'
import { useMe } from '../../api/session.ts'

/** Whether the one signed in may change what a community agreed. */
export function useMayAgree(): (areaCode: string) => boolean {
  const memberships = (useMe()?.memberships ?? []).map(({ role, unit, cleared }) => ({
    unitId: unit.id,
    unitKind: unit.kind,
    areaCode: unit.areaCode,
    role,
    cleared,
  }))
  return (areaCode) => accounts.mayAgree(memberships, areaCode)
}
