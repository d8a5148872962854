import { useSearchParams } from 'wouter'
import { ReportForm } from '../features/incidents/index.ts'

export function ReportPage() {
  const [search] = useSearchParams()
  return <ReportForm draftId={search.get('draft') ?? undefined} />
}
