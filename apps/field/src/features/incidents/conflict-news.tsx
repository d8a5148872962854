import { useNow } from '../../device/use-now.ts'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { agoWords } from '../../words/when.ts'
import { useSteps } from './queries.ts'
import { actorName, stepName } from './step-item.tsx'

/** Who acted while the form was open, so that nobody sends on top of something unseen. */
export function ConflictNews({ incidentId, since }: { readonly incidentId: string; readonly since: number }) {
  const words = useWords()
  const now = useNow()
  const { data = [] } = useSteps(incidentId)
  const news = data.filter(({ version }) => version > since)
  if (news.length === 0) return null
  return (
    <Notice tone="warning" icon="warning">
      <strong>{words.form.conflict}</strong>
      <ul>
        {news.map((step) => (
          <li key={step.version}>
            {actorName(step, words)} {agoWords(step.at, { now, words: words.time })} · {stepName(step, words)}
            {step.text && <span className="block">“{step.text}”</span>}
          </li>
        ))}
      </ul>
      <p>{words.form.conflictAgain}</p>
    </Notice>
  )
}
