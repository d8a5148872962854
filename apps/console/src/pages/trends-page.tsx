import '../app/indicators.css'
import '../app/trends.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { TrendBoard, useSays } from '../features/trends/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/trends')

export function TrendsPage() {
  const says = useSays()
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <TrendBoard
        search={route.useSearch()}
        onChange={(search) => void navigate({ to: '/trends', search, replace: true })}
      />
    </>
  )
}
