import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import { useSteps } from './queries.ts'
import { StepItem } from './step-item.tsx'

/** Newest first: on a phone the last step is the one that matters. */
export function Trail({ incidentId }: { readonly incidentId: string }) {
  const words = useWords().incident
  const { data, error, refetch } = useSteps(incidentId)
  return (
    <section className="card" aria-label={words.trail}>
      <h2>
        <Icon name="clock" /> {words.trail}
      </h2>
      {data === undefined && (error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />)}
      <ol className="trail" reversed>
        {[...(data ?? [])].reverse().map((step) => (
          <StepItem key={step.version} incidentId={incidentId} step={step} />
        ))}
      </ol>
    </section>
  )
}
