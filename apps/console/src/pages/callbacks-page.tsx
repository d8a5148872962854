import '../app/deadlines.css'
import '../app/tasks.css'
import '../app/callbacks.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { DrawList, DrawPanel, useSays } from '../features/callbacks/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/callbacks')

export function CallbacksPage() {
  const says = useSays()
  const navigate = useNavigate()
  const { draw } = route.useSearch()
  const open = (id?: string) => void navigate({ to: '/callbacks', search: id === undefined ? {} : { draw: id } })
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      {draw === undefined ? <DrawList onOpen={open} /> : <DrawPanel key={draw} id={draw} onBack={() => open()} />}
    </>
  )
}
