import type { HotSpotView } from '@ejia/contract'
import { type Map as MapView, Marker } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { openMap } from '../../ui/open-map.ts'
import { type Base, boundsOf, boundsOn, type GridShapes, localFont, mapStyle, spotOn } from '../areas/index.ts'

type Props = Base & {
  readonly shapes: GridShapes
  readonly spots: readonly HotSpotView[]
  readonly label: string
  readonly markLabel: (number: number) => string
  readonly onPick: (index: number) => void
}

const metresPerDegree = 111_320
const corners = 48

/** Circles with their numbers on the grids; the numbers are buttons, so keys reach them too. */
export function HotSpotMap({ shapes, source, fallback, spots, label, markLabel, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const pick = useRef(onPick)
  const [map, setMap] = useState<MapView>()
  const coordSys = source?.coordSys ?? 'wgs84'

  useEffect(() => {
    pick.current = onPick
  })

  useEffect(() => {
    if (!box.current) return
    const container = box.current
    const view = openMap(container, {
      style: mapStyle({ shapes, source, origin: window.location.origin }),
      font: localFont,
      label,
      hasTiles: source !== undefined,
    })
    view.once('idle', () => container.setAttribute('data-ready', 'true'))
    const bounds = boundsOf(shapes) ?? fallback
    if (bounds) view.fitBounds(boundsOn(bounds, coordSys), { padding: 24, duration: 0 })
    setMap(view)
    return () => view.remove()
  }, [shapes, source, fallback, coordSys, label])

  useEffect(() => {
    if (!map) return
    const markers = spots.map((spot, index) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'trend-number'
      button.textContent = String(index + 1)
      button.setAttribute('aria-label', markLabel(index + 1))
      button.addEventListener('click', () => pick.current(index))
      return new Marker({ element: button }).setLngLat(spotOn(spot, coordSys)).addTo(map)
    })
    const draw = () => {
      if (map.getSource('spots')) return
      const features = spots.map((spot) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Polygon' as const, coordinates: [circleOf(spot).map((point) => spotOn(point, coordSys))] },
      }))
      map.addSource('spots', { type: 'geojson', data: { type: 'FeatureCollection', features } })
      map.addLayer({
        id: 'spot-fill',
        type: 'fill',
        source: 'spots',
        paint: { 'fill-color': '#6b35c4', 'fill-opacity': 0.18 },
      })
      map.addLayer({
        id: 'spot-line',
        type: 'line',
        source: 'spots',
        paint: { 'line-color': '#6b35c4', 'line-width': 2 },
      })
    }
    if (map.isStyleLoaded()) draw()
    else map.once('idle', draw)
    return () => {
      for (const marker of markers) marker.remove()
    }
  }, [map, spots, coordSys, markLabel])

  return <div ref={box} className="map-canvas" />
}

function circleOf({ longitude, latitude, radiusMetres }: HotSpotView) {
  const north = radiusMetres / metresPerDegree
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return Array.from({ length: corners + 1 }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners
    return { longitude: longitude + east * Math.cos(angle), latitude: latitude + north * Math.sin(angle) }
  })
}
