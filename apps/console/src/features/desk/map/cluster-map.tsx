import type { Cluster } from '@ejia/contract'
import type { Map as MapView } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { openMap } from '../../../ui/open-map.ts'
import {
  type Base,
  boundsOf,
  boundsOn,
  clickedSpot,
  type GridShapes,
  localFont,
  mapStyle,
  type Spot,
} from '../../areas/index.ts'
import type { PlacedUnits } from './place-units.ts'
import { useMarks } from './use-marks.ts'
import { useRing } from './use-ring.ts'
import { useUnitMarks } from './use-unit-marks.ts'

export type View = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly zoom: number
}

export type ClusterMapProps = Base & {
  readonly shapes: GridShapes
  readonly clusters: readonly Cluster[]
  readonly units: readonly PlacedUnits[]
  /** Where the open matter is. */
  readonly spot: Spot | undefined
  readonly ring: readonly Spot[]
  readonly drawing: boolean
  readonly label: string
  readonly nameOf: (cluster: Cluster) => string
  readonly onView: (view: View) => void
  readonly onPick: (id: string) => void
  readonly onPoint: (spot: Spot) => void
  readonly onRingEnd: () => void
}

/** Open matters on the grids, gathered by the server; marks are buttons, so keys reach them too. */
export function ClusterMap(props: ClusterMapProps) {
  const { shapes, source, fallback, label, drawing } = props
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [map, setMap] = useState<MapView>()
  const coordSys = source?.coordSys ?? 'wgs84'

  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!box.current) return
    const container = box.current
    const view = openMap(container, {
      style: mapStyle({ shapes, source, origin: window.location.origin }),
      font: localFont,
      label,
      hasTiles: source !== undefined,
      doubleClickZoom: false,
    })
    view.once('idle', () => container.setAttribute('data-ready', 'true'))
    const bounds = boundsOf(shapes) ?? fallback
    if (bounds) view.fitBounds(boundsOn(bounds, coordSys), { padding: 24, duration: 0 })
    const tell = () => latest.current.onView(viewOf(view, coordSys))
    view.on('load', tell)
    view.on('moveend', tell)
    view.on('click', ({ lngLat }) => {
      const at = clickedSpot(lngLat.lng, lngLat.lat, coordSys)
      if (latest.current.drawing && at) latest.current.onPoint(at)
    })
    view.on('dblclick', () => {
      if (latest.current.drawing) latest.current.onRingEnd()
    })
    setMap(view)
    return () => view.remove()
  }, [shapes, source, fallback, coordSys, label])

  useMarks(map, coordSys, props)
  useUnitMarks(map, coordSys, props)
  useRing(map, coordSys, props.ring)
  return <div ref={box} className={drawing ? 'map-canvas map-pick' : 'map-canvas'} />
}

type CoordSys = Parameters<typeof clickedSpot>[2]

/** What is in sight, in WGS-84 whatever the base map speaks. */
function viewOf(view: MapView, coordSys: CoordSys): View {
  const bounds = view.getBounds()
  const low = clickedSpot(bounds.getWest(), bounds.getSouth(), coordSys)
  const high = clickedSpot(bounds.getEast(), bounds.getNorth(), coordSys)
  return {
    west: low?.longitude ?? bounds.getWest(),
    south: low?.latitude ?? bounds.getSouth(),
    east: high?.longitude ?? bounds.getEast(),
    north: high?.latitude ?? bounds.getNorth(),
    zoom: view.getZoom(),
  }
}
