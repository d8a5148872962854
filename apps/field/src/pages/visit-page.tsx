import { Redirect, useSearchParams } from 'wouter'
import { useMe } from '../features/accounts/index.ts'
import { useQueued } from '../features/drafts/index.ts'
import { factsOf } from '../features/visits/index.ts'
import { Loading } from '../ui/loading.tsx'

/** A visit that waits, opened to be changed: at the door it belongs to. */
export function VisitPage() {
  const [search] = useSearchParams()
  const id = search.get('draft') ?? ''
  const queued = useQueued(useMe().id)
  const draft = queued.find((one) => one.id === id)
  const facts = draft && factsOf(draft.purpose)
  if (facts === undefined) return <Loading />
  return <Redirect to={`/registry/rooms/${facts.roomId}?draft=${encodeURIComponent(id)}`} replace />
}
