import { lazy } from 'react'
import { BaseMap } from './base-map.tsx'
import type { GridShapes, Spot } from './map-data.ts'

const LazyCanvas = lazy(() => import('./map-canvas.tsx').then(({ MapCanvas }) => ({ default: MapCanvas })))

type Props = {
  readonly shapes: GridShapes
  readonly spot?: Spot | undefined
  readonly onPick?: (spot: Spot) => void
  readonly label: string
}

/** Grids and a place. Loaded when it is first needed. */
export function GridMap({ shapes, spot, onPick, label }: Props) {
  return (
    <BaseMap>{(base) => <LazyCanvas {...base} shapes={shapes} spot={spot} onPick={onPick} label={label} />}</BaseMap>
  )
}
