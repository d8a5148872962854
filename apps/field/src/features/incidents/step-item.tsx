import { sayMore, sayRule } from '@ejia/client'
import type { Step } from '@ejia/contract'
import { useNow } from '../../device/use-now.ts'
import { type FieldWords, useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'
import { VoiceStrip } from '../voices/index.ts'
import { PhotoStrip } from './photo-strip.tsx'

type StepItemProps = { readonly incidentId: string; readonly step: Step }

/** One entry of the trail: who did what, when and why. */
export function StepItem({ incidentId, step }: StepItemProps) {
  const words = useWords()
  const now = useNow()
  const time = { now, words: words.time }
  const rule = sayRule(step, words)
  return (
    <li className="step">
      <p className="step-head">
        <strong>{stepName(step, words)}</strong>
        {step.internal && <span className="tag">{words.incident.internal}</span>}
        <span className="soft">{momentWords(step.at, time)}</span>
      </p>
      <p className="soft">
        {actorName(step, words)}
        {targetOf(step).map((name) => (
          <span key={name}> {words.incident.to(name)}</span>
        ))}
      </p>
      {rule !== undefined && <p className="soft">{rule}</p>}
      {step.redacted && <p className="soft">{words.incident.hidden}</p>}
      {step.outcome && <p>{words.outcome[step.outcome]}</p>}
      {step.aspects.length > 0 && <p>{step.aspects.map((aspect) => words.aspect[aspect]).join(words.app.and)}</p>}
      {step.text && <p className="step-text">{step.text}</p>}
      {step.more && <p className="step-text">{sayMore(step, words)}</p>}
      {step.dueAt && <p>{words.incident.due(momentWords(step.dueAt, time))}</p>}
      <VoiceStrip incidentId={incidentId} ids={step.voiceIds ?? []} />
      <PhotoStrip incidentId={incidentId} ids={step.photoIds} />
    </li>
  )
}

export function stepName({ type }: Step, words: FieldWords): string {
  const names: Readonly<Record<string, string>> = words.event
  return names[type] ?? type
}

export function actorName({ actor }: Step, words: FieldWords): string {
  if (actor.kind === 'system') return words.incident.system
  const name = actor.name ?? (actor.kind === 'resident' ? words.incident.resident : '')
  return actor.unit ? `${name}（${actor.unit.name}）` : name
}

function targetOf({ unit, person }: Step): string[] {
  return [unit?.name, person?.name].filter((name) => name !== undefined)
}
