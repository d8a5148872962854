import { sayMore, sayRule } from '@ejia/client'
import type { Step } from '@ejia/contract'
import { Segmented } from 'antd'
import { useState } from 'react'
import { showExactInstant, showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords, wordFor } from '../../words/language.ts'
import { actorWords } from './actor-words.ts'
import { PhotoStrip } from './photo-strip.tsx'
import { VoiceStrip } from './voice-strip.tsx'

type Props = { readonly incidentId: string; readonly steps: readonly Step[] }
type Order = 'newest' | 'oldest'

/** The whole trail: each step with its name, its time and its reason. */
export function Trail({ incidentId, steps }: Props) {
  const { t } = useWords()
  const [order, setOrder] = useState<Order>('newest')
  const shown = order === 'newest' ? steps.toReversed() : steps
  return (
    <section className="panel trail-panel" aria-labelledby="trail-title">
      <div className="panel-head">
        <h2 id="trail-title">{t.incident.trail}</h2>
        <Segmented<Order>
          size="small"
          value={order}
          onChange={setOrder}
          options={[
            { value: 'newest', label: t.incident.newestFirst },
            { value: 'oldest', label: t.incident.oldestFirst },
          ]}
        />
      </div>
      <ol className="trail">
        {shown.map((step) => (
          <TrailStep key={step.version} incidentId={incidentId} step={step} />
        ))}
      </ol>
    </section>
  )
}

function TrailStep({ incidentId, step }: { readonly incidentId: string; readonly step: Step }) {
  const { t, words } = useWords()
  const now = useNow()
  const name = wordFor(words.event, step.type)
  const more = sayMore(step, words)
  const rule = sayRule(step, words)
  // Whom it went to, unless it stayed where it was.
  const unit = step.unit?.id === step.actor.unit?.id ? '' : (step.unit?.name ?? '')
  const target = `${unit} ${step.person?.name ?? ''}`.trim()
  return (
    <li className={step.internal ? 'step step-internal' : 'step'}>
      <div className="step-head">
        <strong>{name}</strong>
        {step.outcome !== null && <span className="tag">{words.outcome[step.outcome]}</span>}
        {step.internal && <span className="tag">{t.incident.internal}</span>}
        {step.redacted && <span className="tag">{t.incident.redacted}</span>}
        <time className="quiet" dateTime={step.at} title={showExactInstant(step.at)}>
          {showInstant(step.at, now)}
        </time>
      </div>
      <div className="step-who">{actorWords(step, t)}</div>
      {target !== '' && (
        <div>
          <span className="quiet">{wordFor(t.incident.unitOf, step.type, t.incident.to)}</span> {target}
        </div>
      )}
      {rule !== undefined && <div className="step-rule">{rule}</div>}
      {step.text !== null && <p className="step-text">{step.text}</p>}
      {more !== undefined && <p className="step-text">{more}</p>}
      {step.aspects.length > 0 && <p>{step.aspects.map((aspect) => words.aspect[aspect]).join('、')}</p>}
      {step.dueAt !== null && (
        <div className="quiet">
          {t.incident.due} {showInstant(step.dueAt, now)}
        </div>
      )}
      <VoiceStrip incidentId={incidentId} voiceIds={step.voiceIds} />
      <PhotoStrip incidentId={incidentId} photoIds={step.photoIds} size={64} />
    </li>
  )
}
