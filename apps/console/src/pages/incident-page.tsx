import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { ActionBar, IncidentBody, IncidentHead, incidentQuery, stepsQuery, Trail } from '../features/incidents/index.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { useEscape } from '../ui/use-escape.ts'
import { useWords } from '../words/language.ts'

const route = getRouteApi('/shell/incidents/$id')
const noSteps = [] as const

/** One matter: what it is, what happened, and what one may do now. */
export function IncidentPage() {
  const { t } = useWords()
  const { id } = route.useParams()
  const incident = useQuery(incidentQuery(id))
  const steps = useQuery(stepsQuery(id))
  const back = useBack()
  useEscape(back)

  if (incident.isPending) return <Loading rows={12} />
  if (!incident.data) {
    return (
      <div className="stack">
        <ErrorNote error={incident.error} onRetry={() => void incident.refetch()} />
        <div>
          <Button onClick={back}>{t.state.back}</Button>
        </div>
      </div>
    )
  }
  return (
    <article className="incident" key={id}>
      <IncidentHead incident={incident.data} onBack={back}>
        <ActionBar incident={incident.data} steps={steps.data ?? noSteps} />
      </IncidentHead>
      {incident.isError && <ErrorNote error={incident.error} onRetry={() => void incident.refetch()} />}
      <div className="incident-columns">
        <div className="incident-main">
          <IncidentBody incident={incident.data} />
        </div>
        <div className="incident-side">
          {steps.isError && <ErrorNote error={steps.error} onRetry={() => void steps.refetch()} />}
          {steps.isPending ? <Loading /> : <Trail incidentId={id} steps={steps.data ?? noSteps} />}
        </div>
      </div>
    </article>
  )
}

/** Back to where one came from, or to the list when the page was opened by its address. */
function useBack(): () => void {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const navigate = useNavigate()
  return () => {
    if (canGoBack) router.history.back()
    else void navigate({ to: '/inbox', search: {} })
  }
}
