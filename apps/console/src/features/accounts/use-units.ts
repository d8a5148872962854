import { accounts, type UnitView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

const none: readonly UnitView[] = []

/** Every unit, in code order. */
export function useUnits(): readonly UnitView[] {
  return useUnitList().data ?? none
}

/** The names of units by their ids; undefined where there is no such unit any more. */
export function useUnitNames(): (id: string) => string | undefined {
  const units = useUnitList()
  const names = new Map((units.data ?? []).map(({ id, name }) => [id, name]))
  return (id) => (units.data ? names.get(id) : '…')
}

function useUnitList() {
  return useQuery({
    queryKey: ['units', undefined, undefined, ''],
    queryFn: () => call(accounts.listUnits, { query: {} }),
    staleTime: 60_000,
  })
}
