import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons'
import type { IncidentDetail } from '@ejia/contract'
import { showInstant } from '../../time/instants.ts'
import { sayLimit } from '../../time/say-limit.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'
import { DueMark } from './due-mark.tsx'

type Clock = IncidentDetail['clocks'][number]

/** What still runs, until when and by which limit; and the stages on the way, reached or not. */
export function ClocksPanel({ clocks }: { readonly clocks: IncidentDetail['clocks'] }) {
  const { t } = useWords()
  // A clock that was kept or missed is in the trail; a stage that was reached is still worth seeing.
  const shown = clocks.filter(({ stoppedAt, kind }) => stoppedAt === null || kind === 'milestone')
  if (shown.length === 0) return null
  return (
    <section className="panel">
      <h2>{t.incident.clocks}</h2>
      <ul className="clocks">
        {shown.map((clock) => (
          <ClockLine
            key={`${clock.kind}${clock.unit?.id ?? ''}${clock.milestone?.id ?? ''}${clock.startedAt}`}
            clock={clock}
          />
        ))}
      </ul>
    </section>
  )
}

function ClockLine({ clock }: { readonly clock: Clock }) {
  const { t, words } = useWords()
  const now = useNow()
  const { kind, unit, milestone, dueAt, limit, startedAt } = clock
  return (
    <li>
      <strong>
        {milestone?.name ?? words.clock[kind]}
        {unit && <span className="quiet"> {unit.name}</span>}
      </strong>
      <span>
        <Standing clock={clock} />
        {dueAt !== null && <span className="quiet"> {t.deadlines.dueBy(showInstant(dueAt, now))}</span>}
      </span>
      <span className="quiet">
        {t.deadlines.startedAt(showInstant(startedAt, now))}
        {t.deadlines.followedBy}
        {limit ? t.deadlines.byLimit(sayLimit(limit, t.deadlines)) : t.deadlines.byHand}
      </span>
    </li>
  )
}

function Standing({ clock: { dueAt, warnAt, stoppedAt, paused } }: { readonly clock: Clock }) {
  const { t } = useWords()
  const now = useNow()
  if (stoppedAt !== null) {
    const isLate = dueAt !== null && stoppedAt > dueAt
    return (
      <span className={isLate ? 'due due-over' : 'due due-kept'}>
        <CheckCircleOutlined aria-hidden="true" />{' '}
        {(isLate ? t.deadlines.doneLate : t.deadlines.doneOn)(showInstant(stoppedAt, now))}
      </span>
    )
  }
  if (paused) {
    return (
      <span className="due due-calm">
        <ClockCircleOutlined aria-hidden="true" /> {t.incident.clockPaused}
      </span>
    )
  }
  return dueAt === null ? <span className="quiet">{t.incident.noDue}</span> : <DueMark dueAt={dueAt} warnAt={warnAt} />
}
