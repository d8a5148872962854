import '../app/callbacks.css'
import '../app/deadlines.css'
import '../app/indicators.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { FigureBoard, useSays } from '../features/indicators/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/indicators')

export function IndicatorsPage() {
  const says = useSays()
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <FigureBoard
        search={route.useSearch()}
        onChange={(search) => void navigate({ to: '/indicators', search, replace: true })}
      />
    </>
  )
}
