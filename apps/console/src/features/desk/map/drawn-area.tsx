import { desk } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/api.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useWords } from '../../../words/language.ts'
import type { Spot } from '../../areas/index.ts'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import { NearItem } from '../near-item.tsx'
import { type MapFilter, toMapQuery } from './map-filter.ts'

type Props = {
  readonly ring: readonly Spot[]
  readonly filter: MapFilter
  readonly onPick: (id: string) => void
  readonly onClear: () => void
}

/** What is open inside the drawn area: one by one, or all at once. */
export function DrawnArea({ ring, filter, onPick, onClear }: Props) {
  const { t } = useWords()
  const now = useNow()
  const query = toMapQuery(filter, now)
  const inside = useQuery({
    queryKey: ['matters', 'within', ring, query],
    queryFn: () =>
      call(desk.listWithin, {
        body: { ring: ring.map(({ longitude, latitude }): [number, number] => [longitude, latitude]), ...query },
      }),
  })
  if (inside.isError) return <ErrorNote error={inside.error} onRetry={() => void inside.refetch()} />
  const rows = (inside.data ?? []).map((one) => ({ ...one, why: null }))
  const ids = new Set(rows.map(({ id }) => id))
  return (
    <div className="drawn-area">
      <h3 role="status">{t.desk.mapPane.drawn(rows.length)}</h3>
      {rows.length > 0 && <BulkBar rows={rows} selection={{ ids, clear: onClear }} />}
      <ul className="near-list">
        {rows.map((row) => (
          <NearItem key={row.id} incident={row} detail={row.place.address || row.place.areaName}>
            <button type="button" className="link-button" onClick={() => onPick(row.id)}>
              {t.desk.open}
            </button>
          </NearItem>
        ))}
      </ul>
    </div>
  )
}
