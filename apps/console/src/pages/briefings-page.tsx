import '../app/indicators.css'
import '../app/briefings.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { BriefingList, BriefingPanel, useSays } from '../features/briefings/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/briefings')

export function BriefingsPage() {
  const says = useSays()
  const navigate = useNavigate()
  const { id } = route.useSearch()
  const open = (chosen?: string) =>
    void navigate({ to: '/briefings', search: chosen === undefined ? {} : { id: chosen } })
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      {id === undefined ? <BriefingList onOpen={open} /> : <BriefingPanel key={id} id={id} onBack={() => open()} />}
    </>
  )
}
