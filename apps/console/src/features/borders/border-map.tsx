import { lazy } from 'react'
import { BaseMap } from '../areas/index.ts'
import type { BorderMapProps } from './border-canvas.tsx'

const LazyCanvas = lazy(() => import('./border-canvas.tsx').then(({ BorderCanvas }) => ({ default: BorderCanvas })))

/** The map, loaded when it is first needed. */
export function BorderMap(props: BorderMapProps) {
  return <BaseMap>{(base) => <LazyCanvas {...base} {...props} />}</BaseMap>
}
