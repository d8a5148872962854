import type { GeoJSONSource, Map as MapView } from 'maplibre-gl'
import { useEffect } from 'react'
import { type Spot, spotOn } from '../../areas/index.ts'

type CoordSys = Parameters<typeof spotOn>[1]

/** The area that is being drawn or was drawn. */
export function useRing(map: MapView | undefined, coordSys: CoordSys, ring: readonly Spot[]): void {
  useEffect(() => {
    if (!map) return
    const show = () => {
      const points = ring.map((spot) => spotOn(spot, coordSys))
      const closed = points.length > 2 ? [...points, ...points.slice(0, 1)] : points
      const data = {
        type: 'Feature' as const,
        properties: {},
        geometry:
          points.length > 2
            ? { type: 'Polygon' as const, coordinates: [closed] }
            : { type: 'LineString' as const, coordinates: closed },
      }
      const source = map.getSource<GeoJSONSource>('ring')
      if (source) {
        void source.setData(data)
        return
      }
      map.addSource('ring', { type: 'geojson', data })
      map.addLayer({
        id: 'ring-fill',
        type: 'fill',
        source: 'ring',
        paint: { 'fill-color': '#6b35c4', 'fill-opacity': 0.12 },
      })
      map.addLayer({
        id: 'ring-line',
        type: 'line',
        source: 'ring',
        paint: { 'line-color': '#6b35c4', 'line-width': 2 },
      })
    }
    if (map.isStyleLoaded()) show()
    else map.once('idle', show)
  }, [map, coordSys, ring])
}
