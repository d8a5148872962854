import { type Map as MapView, Marker } from 'maplibre-gl'
import { useEffect } from 'react'
import { spotOn } from '../../areas/index.ts'
import type { ClusterMapProps } from './cluster-map.tsx'
import { ageOf } from './map-filter.ts'

type CoordSys = Parameters<typeof spotOn>[1]
type Shown = Pick<ClusterMapProps, 'clusters' | 'spot' | 'nameOf' | 'onPick' | 'drawing'>

/** One button for each cluster: a single matter is opened, several are shown larger. */
export function useMarks(map: MapView | undefined, coordSys: CoordSys, shown: Shown): void {
  const { clusters, spot, nameOf, onPick, drawing } = shown
  useEffect(() => {
    if (!map) return
    const now = new Date()
    const marks = clusters.map((cluster) => {
      const at = spotOn(cluster, coordSys)
      const button = document.createElement('button')
      button.type = 'button'
      button.className = `mark mark-${ageOf(cluster.oldestAt, now)}${cluster.urgent > 0 ? ' mark-urgent' : ''}`
      button.style.setProperty('--size', `${Math.min(26 + Math.sqrt(cluster.count) * 4, 58)}px`)
      button.textContent = cluster.count > 1 ? String(cluster.count) : ''
      button.setAttribute('aria-label', nameOf(cluster))
      // While an area is drawn, a press belongs to the drawing.
      button.disabled = drawing
      button.addEventListener('click', (event) => {
        event.stopPropagation()
        if (cluster.id !== null) onPick(cluster.id)
        else map.jumpTo({ center: at, zoom: Math.min(map.getZoom() + 2, 19) })
      })
      return new Marker({ element: button }).setLngLat(at).addTo(map)
    })
    return () => {
      for (const mark of marks) mark.remove()
    }
  }, [map, coordSys, clusters, nameOf, onPick, drawing])

  useEffect(() => {
    if (!map || !spot) return
    const at = spotOn(spot, coordSys)
    const marker = new Marker({ color: '#c81d25' }).setLngLat(at).addTo(map)
    if (!map.getBounds().contains(at)) map.jumpTo({ center: at })
    return () => {
      marker.remove()
    }
  }, [map, coordSys, spot])
}
