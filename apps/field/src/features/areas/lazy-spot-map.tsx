import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '../../ui/loading.tsx'
import { MapFallback } from './map-fallback.tsx'
import type { SpotMap } from './spot-map.tsx'

const Drawn = lazy(async () => ({ default: (await import('./spot-map.tsx')).SpotMap }))

export function LazySpotMap(props: ComponentProps<typeof SpotMap>) {
  return (
    <MapFallback>
      <Suspense fallback={<Loading />}>
        <Drawn {...props} />
      </Suspense>
    </MapFallback>
  )
}
