import { type Map as MapView, Marker } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { openMap } from '../../ui/open-map.ts'
import {
  type Bounds,
  boundsOf,
  boundsOn,
  clickedSpot,
  type GridShapes,
  type Spot,
  spotOn,
  type TileSource,
} from './map-data.ts'
import { localFont, mapStyle } from './map-style.ts'

export type MapCanvasProps = {
  readonly shapes: GridShapes
  readonly source: TileSource | undefined
  readonly spot: Spot | undefined
  /** Where to look when there is neither a spot nor a grid. */
  readonly fallback: Bounds | undefined
  readonly onPick?: ((spot: Spot) => void) | undefined
  readonly label: string
}

/** The map itself, in its own chunk. Says by `data-ready` that it has drawn. */
export function MapCanvas({ shapes, source, spot, fallback, onPick, label }: MapCanvasProps) {
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
    view.on('click', ({ lngLat }) => {
      const clicked = clickedSpot(lngLat.lng, lngLat.lat, coordSys)
      if (clicked) pick.current?.(clicked)
    })
    setMap(view)
    return () => view.remove()
  }, [shapes, source, coordSys, label])

  useEffect(() => {
    const bounds = boundsOf(shapes) ?? fallback
    if (!map || !bounds) return
    map.fitBounds(boundsOn(bounds, coordSys), { padding: 24, duration: 0 })
  }, [map, shapes, fallback, coordSys])

  useEffect(() => {
    if (!map || !spot) return
    const at = spotOn(spot, coordSys)
    const marker = new Marker({ color: '#cf1322' }).setLngLat(at).addTo(map)
    // Somebody who just clicked knows where they are: the view moves only to a place that is out of sight.
    if (!map.getBounds().contains(at)) map.jumpTo({ center: at, zoom: Math.max(map.getZoom(), closeUp) })
    return () => {
      marker.remove()
    }
  }, [map, spot, coordSys])

  return <div ref={box} className={onPick ? 'map-canvas map-pick' : 'map-canvas'} />
}

const closeUp = 14.5
