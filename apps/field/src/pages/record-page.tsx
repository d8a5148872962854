import { useSearchParams } from 'wouter'
import { RecordForm } from '../features/incidents/index.ts'

export function RecordPage() {
  const [search] = useSearchParams()
  return <RecordForm draftId={search.get('draft') ?? undefined} />
}
