import { useSearchParams } from 'wouter'
import { findRoom, RoomVisit, useElsewhere, useGrids } from '../features/registry/index.ts'
import { Loading } from '../ui/loading.tsx'
import { Screen } from '../ui/screen.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useWords } from '../words/language.ts'

export function RoomPage({ id }: { readonly id: string }) {
  const says = useWords().registry
  const [search] = useSearchParams()
  const { grids, isReading } = useGrids()
  const place = findRoom(grids, (one) => one.id === id)
  const elsewhere = useElsewhere({ kind: 'room', id }, place === undefined && !isReading)
  if (place !== undefined) return <RoomVisit place={place} draftId={search.get('draft') ?? undefined} />
  return (
    <Screen title={says.room} back="/registry">
      {elsewhere.error ? <Trouble error={elsewhere.error} retry={() => void elsewhere.refetch()} /> : <Loading />}
    </Screen>
  )
}
