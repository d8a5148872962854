import { Map as MapView, Marker, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import { type Bounds, boundsOf, clickedSpot, type GridShapes, type Spot, spotOn, type TileSource } from './map-data.ts'
import { localFont, mapStyle } from './map-style.ts'

setWorkerUrl(workerUrl)

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
    const view = new MapView({
      container,
      style: mapStyle({ shapes, source, origin: window.location.origin }),
      localIdeographFontFamily: localFont,
      attributionControl: source ? {} : false,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
    })
    view.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    view.once('idle', () => container.setAttribute('data-ready', 'true'))
    view.on('click', ({ lngLat }) => {
      const clicked = clickedSpot(lngLat.lng, lngLat.lat, coordSys)
      if (clicked) pick.current?.(clicked)
    })
    view.getCanvas().setAttribute('aria-label', label)
    setMap(view)
    return () => view.remove()
  }, [shapes, source, coordSys, label])

  useEffect(() => {
    const bounds = boundsOf(shapes) ?? fallback
    if (!map || !bounds) return
    map.fitBounds([spotAt(bounds[0], bounds[1]), spotAt(bounds[2], bounds[3])], { padding: 24, duration: 0 })

    function spotAt(longitude: number, latitude: number) {
      return spotOn({ longitude, latitude }, coordSys)
    }
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
