import { type Map as MapView, Marker, Popup } from 'maplibre-gl'
import { useEffect } from 'react'
import { spotOn } from '../../areas/index.ts'
import type { PlacedUnits } from './place-units.ts'

type CoordSys = Parameters<typeof spotOn>[1]

/** One button for each area: a press tells all units that are responsible there. */
export function useUnitMarks(
  map: MapView | undefined,
  coordSys: CoordSys,
  { units, drawing }: { readonly units: readonly PlacedUnits[]; readonly drawing: boolean },
): void {
  useEffect(() => {
    if (!map) return
    const marks = units.map(({ spot, names }) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'unit-mark'
      button.textContent = names.length === 1 ? (names[0] ?? '') : `${names[0] ?? ''} +${names.length - 1}`
      button.setAttribute('aria-label', names.join('、'))
      button.disabled = drawing
      const list = document.createElement('ul')
      list.className = 'unit-names'
      list.append(
        ...names.map((name) => {
          const item = document.createElement('li')
          item.textContent = name
          return item
        }),
      )
      const popup = new Popup({ maxWidth: '280px', closeButton: false }).setDOMContent(list)
      const mark = new Marker({ element: button, anchor: 'bottom' }).setLngLat(spotOn(spot, coordSys)).addTo(map)
      button.addEventListener('click', (event) => {
        event.stopPropagation()
        popup.setLngLat(mark.getLngLat()).addTo(map)
      })
      return { remove: () => [mark, popup].forEach((one) => one.remove()) }
    })
    return () => {
      for (const mark of marks) mark.remove()
    }
  }, [map, coordSys, units, drawing])
}
