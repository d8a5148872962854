import '../app/deadlines.css'
import '../app/guesses.css'
import '../app/once.css'
import '../app/registry.css'
import '../app/tasks.css'
import { getRouteApi } from '@tanstack/react-router'
import { GrantView } from '../features/grants/index.ts'

const route = getRouteApi('/shell/grants/$id')

export function GrantPage() {
  const { id } = route.useParams()
  return <GrantView id={id} />
}
