import { ArrowLeftOutlined } from '@ant-design/icons'
import type { IncidentDetail, Stage } from '@ejia/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { showDuration, showExactInstant, showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { useWords } from '../../words/language.ts'
import { DueMark } from './due-mark.tsx'
import { StageMark } from './stage-mark.tsx'

type Props = { readonly incident: IncidentDetail; readonly onBack?: () => void; readonly children: ReactNode }

const ended: readonly Stage[] = ['closed', 'declined', 'merged']

const minute = 60_000

/** Code and stage, who has it since when and until when, and what can be done: always in sight. */
export function IncidentHead({ incident, onBack, children }: Props) {
  const { t, language } = useWords()
  const now = useNow()
  const { caseCode, stage, lead, handler, heldSince, dueAt, warnAt, urgent, confidential } = incident
  const isEnded = ended.includes(stage)
  // Beside its list the list has the first heading.
  const Heading = onBack ? 'h1' : 'h2'
  const held = now.getTime() - new Date(heldSince).getTime()
  return (
    <header className="incident-head">
      <div className="incident-title">
        {onBack && <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t.state.back} onClick={onBack} />}
        <Heading className="incident-code" tabIndex={-1} data-incident>
          <CodeText code={caseCode} label={t.incident.copy} />
        </Heading>
        <StageMark stage={stage} />
        {urgent && <span className="tag tag-urgent">{t.incident.urgent}</span>}
        {confidential && <span className="tag">{t.incident.confidential}</span>}
      </div>
      <p className="incident-holder">
        <span className="quiet">{isEnded ? t.incident.endedBy : t.incident.heldBy}</span>{' '}
        <strong>
          {lead.name}
          {handler !== null && ` · ${handler.name}`}
        </strong>{' '}
        <span className="quiet" title={showExactInstant(heldSince)}>
          {t.incident.since(showInstant(heldSince, now))}
          {!isEnded && held >= minute && ` · ${t.incident.heldFor(showDuration(held, language))}`}
        </span>
        {!isEnded && dueAt !== null && (
          <span className="incident-due">
            <DueMark dueAt={dueAt} warnAt={warnAt} /> <span className="quiet">{showInstant(dueAt, now)}</span>
          </span>
        )}
      </p>
      {children}
    </header>
  )
}
