import type { PlaceView } from '@ejia/contract'
import { areas as geography } from '@ejia/domain'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { GridMap } from './grid-map.tsx'
import { gridsQuery } from './queries.ts'

/** Where a matter is, among the grids of its community. */
export function IncidentMap({ place }: { readonly place: PlaceView }) {
  const { t } = useWords()
  const around = geography.findCodeAt(place.areaCode, 'community') ?? place.areaCode
  const grids = useQuery(gridsQuery(around))
  const { longitude, latitude } = place
  const spot = useMemo(() => ({ longitude, latitude }), [longitude, latitude])
  if (grids.isError) return <ErrorNote error={grids.error} onRetry={() => void grids.refetch()} />
  if (!grids.data) return <div className="map-box map-wait">{t.incident.mapLoading}</div>
  return <GridMap shapes={grids.data} spot={spot} label={t.incident.map} />
}
