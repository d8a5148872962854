import { useSearchParams } from 'wouter'
import { LazyRecordForm } from '../features/incidents/index.ts'

export function RecordPage() {
  const [search] = useSearchParams()
  return <LazyRecordForm draftId={search.get('draft') ?? undefined} />
}
