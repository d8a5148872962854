import type { Cluster } from '@ejia/contract'
import { Map as MapView, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import {
  type Base,
  boundsOf,
  clickedSpot,
  type GridShapes,
  localFont,
  mapStyle,
  type Spot,
  spotOn,
} from '../../areas/index.ts'
import { useMarks } from './use-marks.ts'
import { useRing } from './use-ring.ts'

setWorkerUrl(workerUrl)

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
    const view = new MapView({
      container,
      style: mapStyle({ shapes, source, origin: window.location.origin }),
      localIdeographFontFamily: localFont,
      attributionControl: source ? {} : false,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      doubleClickZoom: false,
    })
    view.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    view.once('idle', () => container.setAttribute('data-ready', 'true'))
    const bounds = boundsOf(shapes) ?? fallback
    if (bounds) {
      const corner = (longitude: number, latitude: number) => spotOn({ longitude, latitude }, coordSys)
      view.fitBounds([corner(bounds[0], bounds[1]), corner(bounds[2], bounds[3])], { padding: 24, duration: 0 })
    }
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
    view.getCanvas().setAttribute('aria-label', label)
    setMap(view)
    return () => view.remove()
  }, [shapes, source, fallback, coordSys, label])

  useMarks(map, coordSys, props)
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
