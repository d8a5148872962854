import type { IncidentDetail } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useFetchedAhead } from '../../ui/use-fetched-ahead.ts'
import { MatterNotices, UndeliveredNotes } from '../notices/index.ts'
import { ActionBar } from './commands/action-bar.tsx'
import type { OpenCommand } from './commands/open-command.ts'
import { IncidentBody } from './incident-body.tsx'
import { IncidentHead } from './incident-head.tsx'
import { incidentQuery, stepsQuery } from './queries.ts'
import { SuggestionStrip } from './suggestion-strip.tsx'
import { Trail } from './trail.tsx'
import { useIncidentKeys } from './use-incident-keys.ts'

// Forms bring calendars and selects along; they are fetched while somebody reads.
const loadDrawer = () => import('./commands/command-drawer.tsx')
// Wanted only where a kind is missing.
const CategoryHint = lazy(() => import('./category-hint.tsx').then((module) => ({ default: module.CategoryHint })))
const CommandDrawer = lazy(() => loadDrawer().then((module) => ({ default: module.CommandDrawer })))
const noSteps = [] as const

type Props = {
  readonly id: string
  /** Absent where the matter stands beside its list. */
  readonly onBack?: () => void
  readonly command: OpenCommand | undefined
  readonly onCommand: (command: OpenCommand | undefined) => void
  readonly onDone: (command: OpenCommand) => void
  /** What the desk adds: who else is here, what lies nearby. */
  readonly notes?: ReactNode
  readonly beside?: ReactNode
}

/** One matter: what it is, what happened, and what one may do now. */
export function IncidentView({ id, onBack, command, onCommand, onDone, notes, beside }: Props) {
  const incident = useQuery(incidentQuery(id))
  const steps = useQuery(stepsQuery(id))
  const open = (name: OpenCommand['name'], given?: OpenCommand['given']) =>
    onCommand({ incidentId: id, name, ...(given === undefined ? {} : { given }) })
  useIncidentKeys(incident.data, open)
  useFetchedAhead(loadDrawer)

  if (incident.isPending) return <Loading rows={12} />
  if (!incident.data) return <ErrorNote error={incident.error} onRetry={() => void incident.refetch()} />
  const known = steps.data ?? noSteps
  return (
    <article className="incident" key={id}>
      <IncidentHead incident={incident.data} {...(onBack ? { onBack } : {})}>
        <ActionBar incident={incident.data} onChoose={open} />
        <SuggestionStrip incident={incident.data} onTake={(unitId) => open('dispatch', { unitId })} />
        {lacksCategory(incident.data) && (
          <Suspense fallback={null}>
            <CategoryHint text={incident.data.text} onTake={(categoryId) => open('reclassify', { categoryId })} />
          </Suspense>
        )}
      </IncidentHead>
      <UndeliveredNotes incidentId={id} />
      {notes}
      {incident.isError && <ErrorNote error={incident.error} onRetry={() => void incident.refetch()} />}
      <div className="incident-columns">
        <div className="incident-main">
          <IncidentBody incident={incident.data} />
          {beside}
        </div>
        <div className="incident-side">
          {steps.isError && <ErrorNote error={steps.error} onRetry={() => void steps.refetch()} />}
          {steps.isPending ? <Loading /> : <Trail incidentId={id} steps={known} />}
          <MatterNotices incidentId={id} />
        </div>
      </div>
      {command?.incidentId === id && (
        <Suspense fallback={null}>
          <CommandDrawer
            key={`${id}.${command.name}`}
            incident={incident.data}
            steps={known}
            command={command.name}
            {...(command.given ? { given: command.given } : {})}
            onClose={() => onCommand(undefined)}
            onDone={() => onDone(command)}
          />
        </Suspense>
      )}
    </article>
  )
}

/** A clerk sorts what its reporter could not; a matter that has its kind is left in peace. */
function lacksCategory({ commands, category }: IncidentDetail): boolean {
  return commands.includes('reclassify') && (category === null || category.id === 'unclear')
}
