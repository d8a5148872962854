import type { Settings } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
import { useSettings } from '../accounts/index.ts'
import { shapesBelow } from './area-queries.ts'
import { type CityMap, drawCityMap } from './city-map.ts'

type Options = {
  readonly container: RefObject<HTMLDivElement | null>
  readonly centre: { readonly longitude: number; readonly latitude: number } | undefined
  readonly zoom: number
  readonly interactive: boolean
}

/** A map that opens where the matter is, or in the middle of the city. */
export function useCityMap({ container, centre, zoom, interactive }: Options): CityMap | undefined {
  const settings = useSettings()
  const [drawn, setDrawn] = useState<CityMap>()
  const [opening] = useState(centre)
  useEffect(() => {
    if (container.current === null || settings === undefined) return undefined
    const city = drawCityMap({
      container: container.current,
      centre: opening ?? middleOf(settings),
      zoom: opening ? zoom : 11,
      tiles: settings.tileSources[0],
      interactive,
    })
    setDrawn(city)
    return () => city.map.remove()
  }, [container, settings, opening, zoom, interactive])
  return drawn
}

/** Borders of the grids below an area, once it is known which. */
export function useGridShapes(city: CityMap | undefined, code: string | undefined): void {
  const { data } = useQuery({ ...shapesBelow(code ?? ''), enabled: code !== undefined })
  useEffect(() => {
    if (city && data) city.showGrids(data)
  }, [city, data])
}

function middleOf({ bounds }: Settings): { longitude: number; latitude: number } {
  const [west, south, east, north] = bounds ?? [73, 18, 135, 53]
  return { longitude: (west + east) / 2, latitude: (south + north) / 2 }
}
