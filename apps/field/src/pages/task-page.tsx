import { useSearchParams } from 'wouter'
import { useMe } from '../features/accounts/index.ts'
import { useQueued } from '../features/drafts/index.ts'
import { ChangeTask } from '../features/tasks/index.ts'
import { Loading } from '../ui/loading.tsx'

/** A finished task that waits, opened to be changed. */
export function TaskPage() {
  const [search] = useSearchParams()
  const id = search.get('draft') ?? ''
  const draft = useQueued(useMe().id).find((one) => one.id === id)
  return draft === undefined ? <Loading /> : <ChangeTask draft={draft} />
}
