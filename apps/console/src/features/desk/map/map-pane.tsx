import { desk } from '@ejia/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, useCallback, useMemo, useState } from 'react'
import { call } from '../../../api/api.ts'
import { scopeOf, useMe } from '../../../api/session.ts'
import { useNow } from '../../../time/use-now.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { useWords } from '../../../words/language.ts'
import { useUnits } from '../../accounts/index.ts'
import { BaseMap, type GridShapes, gridsQuery, type Spot } from '../../areas/index.ts'
import { incidentQuery } from '../../incidents/index.ts'
import type { ClusterMapProps, View } from './cluster-map.tsx'
import { DrawnArea } from './drawn-area.tsx'
import { type MapFilter, toMapQuery } from './map-filter.ts'
import { MapTools } from './map-tools.tsx'
import { type PlacedUnits, placeUnits } from './place-units.ts'

const ClusterMap = lazy(() => import('./cluster-map.tsx').then((module) => ({ default: module.ClusterMap })))

type Props = { readonly id: string | undefined; readonly onPick: (id: string) => void }

const nothing = { type: 'FeatureCollection' as const, features: [] }

/** Open matters on a map beside the list: layers by category and age, an area to draw, a press to open. */
export function MapPane({ id, onPick }: Props) {
  const { t } = useWords()
  const [filter, setFilter] = useState<MapFilter>({ age: 'any', urgent: false })
  const [view, setView] = useState<View>()
  const [ring, setRing] = useState<readonly Spot[]>([])
  const [drawing, setDrawing] = useState(false)
  const clusters = useClusters(view, filter)
  const grids = useScopeGrids()
  const [withUnits, setWithUnits] = useState(false)
  const units = useUnitsOn(withUnits ? grids : undefined, view?.zoom)
  const spot = useSpot(id)
  const says = t.desk.mapPane
  useKeys({
    Escape: drawing
      ? () => {
          setDrawing(false)
          setRing([])
        }
      : undefined,
  })
  const nameOf = useCallback<ClusterMapProps['nameOf']>(
    ({ count, id: single }) => (single === null ? says.cluster(count) : t.desk.open),
    [says, t],
  )
  const addPoint = useCallback((point: Spot) => setRing((before) => [...before, point]), [])
  const endRing = useCallback(() => setDrawing(false), [])
  if (!grids) return <section className="map-pane" aria-label={says.title} />
  return (
    <section className="map-pane" aria-label={says.title}>
      <MapTools
        filter={filter}
        onFilter={setFilter}
        withUnits={withUnits}
        onUnits={setWithUnits}
        drawing={drawing}
        drawn={ring.length > 0}
        onDraw={() => {
          setRing([])
          setDrawing(true)
        }}
        onEnd={endRing}
        onClear={() => setRing([])}
      />
      <BaseMap>
        {(base) => (
          <ClusterMap
            {...base}
            shapes={grids}
            clusters={clusters}
            units={units}
            spot={spot}
            ring={ring}
            drawing={drawing}
            label={says.title}
            nameOf={nameOf}
            onView={setView}
            onPick={onPick}
            onPoint={addPoint}
            onRingEnd={endRing}
          />
        )}
      </BaseMap>
      {!drawing && ring.length > 2 && (
        <DrawnArea ring={ring} filter={filter} onPick={onPick} onClear={() => setRing([])} />
      )}
    </section>
  )
}

const none = [] as const

function useClusters(view: View | undefined, filter: MapFilter) {
  const settled = useSettled(view, 120)
  const now = useNow()
  const query = toMapQuery(filter, now)
  const found = useQuery({
    queryKey: ['clusters', settled, query],
    queryFn: () => (settled ? call(desk.listClusters, { query: { ...settled, ...query } }) : []),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
  })
  return found.data ?? none
}

/** The grids of one's own area, as far as they can be drawn at once. */
function useScopeGrids() {
  const scope = scopeOf(useMe()) ?? ''
  const grids = useQuery({ ...gridsQuery(scope), enabled: scope.length >= 6 })
  const empty = useMemo(() => ({ ...nothing, features: [] }), [])
  if (scope.length < 6) return empty
  return grids.isPending ? undefined : (grids.data ?? empty)
}

function useUnitsOn(shapes: GridShapes | undefined, zoom: number | undefined): readonly PlacedUnits[] {
  const units = useUnits()
  return useMemo(
    () => (shapes === undefined || zoom === undefined ? none : placeUnits(units, shapes, zoom)),
    [units, shapes, zoom],
  )
}

function useSpot(id: string | undefined): Spot | undefined {
  const place = useQuery({ ...incidentQuery(id ?? ''), enabled: id !== undefined }).data?.place
  const longitude = place?.longitude
  const latitude = place?.latitude
  return useMemo(
    () => (longitude === undefined || latitude === undefined ? undefined : { longitude, latitude }),
    [longitude, latitude],
  )
}
