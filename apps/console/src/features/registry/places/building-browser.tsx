import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { buildingsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { AddBuilding } from './add-building.tsx'
import { BuildingFilters } from './building-filters.tsx'
import { BuildingList } from './building-list.tsx'
import { BuildingPanel } from './building-panel.tsx'
import { PrintCodes } from './print-codes.tsx'

/** The buildings of one's area on the left, the chosen one with its dwellings on the right. */
export function BuildingBrowser() {
  const says = useSays()
  const [typed, setTyped] = useState('')
  const [areaCode, setAreaCode] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const [marked, setMarked] = useState<readonly string[]>([])
  const [opened, setOpened] = useState<'print' | 'add'>()
  const text = useDeferredValue(typed.trim())
  const buildings = useInfiniteQuery(buildingsQuery({ text, areaCode }))
  const items = (buildings.data?.pages ?? []).flatMap((page) => page.items)
  const shown = chosen ?? items[0]?.id
  const mark = (id: string, isMarked: boolean) =>
    setMarked((before) => (isMarked ? [...before, id] : before.filter((one) => one !== id)))
  return (
    <>
      <BuildingFilters
        typed={typed}
        areaCode={areaCode}
        isEmpty={items.length === 0}
        onType={setTyped}
        onArea={setAreaCode}
        onOpen={setOpened}
      />
      {buildings.isError && <ErrorNote error={buildings.error} onRetry={() => void buildings.refetch()} />}
      <div className="registry-browser">
        <nav className="panel registry-buildings" aria-label={says.buildings}>
          {buildings.isPending && <Loading rows={10} />}
          {buildings.isSuccess && items.length === 0 && (
            <EmptyNote title={says.noBuildings} hint={says.noBuildingsHint} />
          )}
          <BuildingList items={items} shown={shown} marked={marked} onShow={setChosen} onMark={mark} />
          {items.length > 0 && (
            <LoadMore
              has={buildings.hasNextPage}
              loading={buildings.isFetchingNextPage}
              onMore={() => void buildings.fetchNextPage()}
            />
          )}
        </nav>
        {shown === undefined ? (
          <p className="quiet">{says.chooseBuilding}</p>
        ) : (
          <BuildingPanel key={shown} id={shown} />
        )}
      </div>
      {opened === 'print' && (
        <PrintCodes
          buildings={items.filter(({ id }) => marked.includes(id))}
          areaCode={areaCode}
          onClose={() => setOpened(undefined)}
        />
      )}
      {opened === 'add' && (
        <AddBuilding
          areaCode={areaCode}
          onClose={() => setOpened(undefined)}
          onAdded={(id) => {
            setChosen(id)
            setOpened(undefined)
          }}
        />
      )}
    </>
  )
}
