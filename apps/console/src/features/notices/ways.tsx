import { lazy, Suspense } from 'react'

const WayList = lazy(() => import('./way-list.tsx').then((module) => ({ default: module.WayList })))

/** Fetched when it is shown: the desk has it only where nobody could be reached. */
export function Ways() {
  return (
    <Suspense fallback={null}>
      <WayList />
    </Suspense>
  )
}
