import { useLocation, useSearchParams } from 'wouter'
import { BuildingRooms, findBuilding, placeOfBuilding, useElsewhere, useGrids } from '../features/registry/index.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { Screen } from '../ui/screen.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useWords } from '../words/language.ts'

export function BuildingPage({ id }: { readonly id: string }) {
  const says = useWords().registry
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const { grids, isReading } = useGrids()
  const place = findBuilding(grids, (one) => one.id === id)
  const elsewhere = useElsewhere({ kind: 'building', id }, place === undefined && !isReading)
  if (place === undefined) {
    return (
      <Screen title={says.building} back="/registry">
        {elsewhere.error ? <Trouble error={elsewhere.error} retry={() => void elsewhere.refetch()} /> : <Loading />}
      </Screen>
    )
  }
  const { building } = place
  const entrance = building.entrances.find((one) => one.id === search.get('entrance'))
  return (
    <Screen
      title={building.name}
      back="/registry"
      footer={
        <Button
          icon="camera"
          onClick={() => navigate('/report', { state: { place: placeOfBuilding(building, entrance?.name ?? '') } })}
        >
          {says.reportHere}
        </Button>
      }
    >
      <p>
        <Icon name="pin" /> {building.address}
        <span className="block soft">
          {building.gridName} · {says.counts(building.rooms, building.people)}
        </span>
      </p>
      <BuildingRooms entrances={building.entrances} first={entrance?.id ?? null} />
    </Screen>
  )
}
