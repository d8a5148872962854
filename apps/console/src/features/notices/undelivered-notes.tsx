import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { hasRole, useMe } from '../../api/session.ts'
import { matterNoticesQuery } from './queries.ts'

const UndeliveredOf = lazy(() => import('./undelivered-of.tsx').then((module) => ({ default: module.UndeliveredOf })))

/** Fetched only where there is somebody to tell, and for those who do. */
export function UndeliveredNotes({ incidentId }: { readonly incidentId: string }) {
  const me = useMe()
  const told = useQuery(matterNoticesQuery(incidentId)).data ?? []
  const waits = told.some(({ undelivered, toldOtherwise }) => undelivered && toldOtherwise === null)
  if (!waits || !me || !hasRole(me, 'dispatcher', 'supervisor')) return null
  return (
    <Suspense fallback={null}>
      <UndeliveredOf incidentId={incidentId} />
    </Suspense>
  )
}
