import type { Point } from '@ejia/contract'
import { lazy, Suspense, use, useState } from 'react'
import { Loading } from '../../ui/loading.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/language.ts'
import type { ChosenPlace } from '../drafts/index.ts'
import { AreaList } from './area-list.tsx'
import { MapFallback } from './map-fallback.tsx'
import { PlaceScanContext } from './place-scan-context.ts'
import { PlaceSearch } from './place-search.tsx'

const PinMap = lazy(async () => ({ default: (await import('./pin-map.tsx')).PinMap }))

type PlaceChooserProps = {
  readonly start: Point | undefined
  readonly choose: (place: ChosenPlace) => void
  readonly choosePoint: (point: Point) => void
  readonly close: () => void
}

const ways = ['search', 'list', 'map', 'scan'] as const

/** Four ways to say where: by name, down the list of areas, with a pin, or by the code on a building. */
export function PlaceChooser({ start, choose, choosePoint, close }: PlaceChooserProps) {
  const words = useWords()
  const scan = use(PlaceScanContext)
  const [way, setWay] = useState<(typeof ways)[number]>('search')
  return (
    <Sheet title={words.place.title} close={close}>
      <div className="segments">
        {ways.map((one) => (
          <button key={one} type="button" aria-pressed={way === one} onClick={() => setWay(one)}>
            {one === 'scan' ? words.registry.scanPlace : words.place[one]}
          </button>
        ))}
      </div>
      {way === 'search' && <PlaceSearch choose={choose} />}
      {way === 'list' && <AreaList choose={choose} />}
      {way === 'map' && (
        <MapFallback>
          <Suspense fallback={<Loading />}>
            <PinMap start={start} choose={choosePoint} />
          </Suspense>
        </MapFallback>
      )}
      {way === 'scan' && scan && <Suspense fallback={<Loading />}>{scan(choose)}</Suspense>}
    </Sheet>
  )
}
