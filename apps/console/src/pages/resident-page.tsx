import '../app/registry.css'
import { getRouteApi } from '@tanstack/react-router'
import { PersonView } from '../features/registry/index.ts'

const route = getRouteApi('/shell/registry/people/$id')

export function ResidentPage() {
  const { id } = route.useParams()
  return <PersonView key={id} id={id} />
}
