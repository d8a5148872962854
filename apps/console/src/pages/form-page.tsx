import '../app/deadlines.css'
import '../app/once.css'
import '../app/registry.css'
import '../app/tasks.css'
import { getRouteApi } from '@tanstack/react-router'
import { FormEditor } from '../features/forms/index.ts'

const route = getRouteApi('/shell/forms/$key')

export function FormPage() {
  const { key } = route.useParams()
  return <FormEditor formKey={key} />
}
