import type { GeoJSONSource, Map as MapView } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { openMap } from '../../ui/open-map.ts'
import {
  type Base,
  boundsOf,
  boundsOn,
  clickedSpot,
  type GridShapes,
  localFont,
  mapStyle,
  type Spot,
  shapesOn,
} from '../areas/index.ts'
import { addMarks, type Corner, marksOf } from './marks.ts'

export type Pick = { readonly spot: Spot; readonly corner: string | undefined; readonly grid: string | undefined }

export type BorderMapProps = {
  readonly shapes: GridShapes
  readonly chosen: string | undefined
  readonly corners: readonly Corner[]
  readonly line: readonly Spot[]
  readonly label: string
  readonly onPick: (pick: Pick) => void
}

const noShapes: GridShapes = { type: 'FeatureCollection', features: [] }
/** How far, in pixels, a click may miss a corner. */
const nearPixels = 9

/** The grids as they are being changed; only what is drawn on it changes, the view stays where it is. */
export function BorderCanvas(props: BorderMapProps & Base) {
  const { shapes, chosen, corners, line, label, source, fallback } = props
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
      style: mapStyle({ shapes: noShapes, source, origin: window.location.origin }),
      font: localFont,
      label,
      hasTiles: source !== undefined,
      doubleClickZoom: false,
    })
    const bounds = boundsOf(latest.current.shapes) ?? fallback
    if (bounds) view.fitBounds(boundsOn(bounds, coordSys), { padding: 40, duration: 0, maxZoom: 19 })
    view.on('load', () => {
      addMarks(view)
      setMap(view)
    })
    view.on('click', ({ point, lngLat }) => {
      const spot = clickedSpot(lngLat.lng, lngLat.lat, coordSys)
      if (!spot) return
      const near = { west: point.x - nearPixels, east: point.x + nearPixels }
      const [corner] = view.queryRenderedFeatures(
        [
          [near.west, point.y - nearPixels],
          [near.east, point.y + nearPixels],
        ],
        { layers: ['border-corners'] },
      )
      const [grid] = view.queryRenderedFeatures(point, { layers: ['grid-fill'] })
      const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
      latest.current.onPick({ spot, corner: text(corner?.properties['key']), grid: text(grid?.properties['code']) })
    })
    return () => {
      view.remove()
      setMap(undefined)
    }
  }, [source, fallback, coordSys, label])

  useEffect(() => {
    if (!map) return
    void map.getSource<GeoJSONSource>('grids')?.setData(shapesOn(shapes, coordSys))
    void map.getSource<GeoJSONSource>('border-marks')?.setData(marksOf({ corners, line, coordSys }))
    map.setFilter('border-chosen', ['==', ['get', 'code'], chosen ?? ''])
    map.once('idle', () => box.current?.setAttribute('data-ready', 'true'))
  }, [map, shapes, chosen, corners, line, coordSys])

  return <div ref={box} className="map-canvas map-pick" />
}
