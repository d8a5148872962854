import type { Point } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import { locatePoint } from './place-queries.ts'
import { useCityMap, useGridShapes } from './use-city-map.ts'

type PinMapProps = { readonly start: Point | undefined; readonly choose: (point: Point) => void }

const streetDigits = 9

/** The pin stays in the middle and the map moves under it: easier for a thumb than a small pin. */
export function PinMap({ start, choose }: PinMapProps) {
  const words = useWords().place
  const container = useRef<HTMLDivElement>(null)
  const city = useCityMap({ container, centre: start, zoom: 16, interactive: true })
  const [point, setPoint] = useState<Point>()

  useEffect(() => {
    if (city === undefined) return undefined
    const moved = () => setPoint({ ...city.centre(), coordSys: 'wgs84' })
    city.map.on('moveend', moved)
    moved()
    return () => {
      city.map.off('moveend', moved)
    }
  }, [city])

  const { data: located } = useQuery({
    queryKey: ['located', point?.longitude.toFixed(5), point?.latitude.toFixed(5)],
    queryFn: () => (point ? locatePoint(point) : null),
    enabled: point !== undefined,
    placeholderData: (earlier) => earlier,
    retry: false,
  })
  const grid = located?.grids[0]
  useGridShapes(city, grid?.code.slice(0, streetDigits))

  return (
    <div className="stack">
      <p className="soft">{words.mapHint}</p>
      <div className="map-box" role="application" aria-label={words.map}>
        <div ref={container} className="map-canvas" />
        <span className="map-pin">
          <Icon name="pin" />
        </span>
      </div>
      <p aria-live="polite">{located?.kind === 'outside' ? words.outside : grid && words.responsible(grid.path)}</p>
      <Button kind="primary" disabled={point === undefined} onClick={() => point && choose(point)}>
        {words.mapUse}
      </Button>
    </div>
  )
}
