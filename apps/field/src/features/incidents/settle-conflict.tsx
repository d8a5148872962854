import { newId } from '@ejia/client'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useConnection } from '../../device/connection.ts'
import { useNow } from '../../device/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { type FieldWords, useWords } from '../../words/language.ts'
import { agoWords } from '../../words/when.ts'
import { adapted, type Draft, type Refused } from '../drafts/index.ts'
import { draftAddress } from './draft-words.ts'
import { DropButton } from './drop-button.tsx'
import { submitDraft } from './outbox.ts'
import { useIncident, useSteps } from './queries.ts'
import { actorName, stepName } from './step-item.tsx'

type SettleConflictProps = { readonly draft: Draft; readonly refused: Refused }

/** Both versions side by side, one's own above and what others did below; the person decides. */
export function SettleConflict({ draft, refused }: SettleConflictProps) {
  const words = useWords()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const { purpose } = draft
  const incidentId = purpose.kind === 'command' ? purpose.incidentId : ''
  const since = purpose.kind === 'command' ? purpose.expectedVersion : 0
  const { data: incident } = useIncident(incidentId)
  const isFresh = incident !== undefined && incident.version >= newestKnown(refused, since)
  const possible = purpose.kind === 'command' && isFresh && incident.commands.includes(purpose.command)

  async function sendOn(next: Draft): Promise<void> {
    setBusy(true)
    await submitDraft(next).finally(() => setBusy(false))
  }

  return (
    <>
      <Meanwhile incidentId={incidentId} since={since} refused={refused} words={words} />
      <div className="buttons">
        {possible && (
          <Button
            kind="primary"
            busy={busy}
            onClick={() => void sendOn(adapted(draft, { version: incident.version, commandId: newId() }))}
          >
            {words.queue.sendAnyway}
          </Button>
        )}
        {isFresh && !possible && incident.commands.includes('note') && (
          <Button
            kind="primary"
            busy={busy}
            onClick={() => void sendOn(asNote(draft, { incidentId, version: incident.version, words }))}
          >
            {words.form.asNote}
          </Button>
        )}
        {possible && <Button onClick={() => navigate(draftAddress(draft))}>{words.queue.change}</Button>}
        <DropButton draft={draft} />
      </div>
      {isFresh && !possible && <p className="soft">{words.queue.notPossible}</p>}
    </>
  )
}

type MeanwhileProps = {
  readonly incidentId: string
  readonly since: number
  readonly refused: Refused
  readonly words: FieldWords
}

/** What happened since the person last saw the matter; without signal, what the server said when it refused. */
function Meanwhile({ incidentId, since, refused, words }: MeanwhileProps) {
  const now = useNow()
  const connection = useConnection()
  const { data = [] } = useSteps(incidentId)
  const news = data.filter(({ version }) => version > since)
  if (news.length === 0 && connection === 'online' && refused.code !== 'incident.conflict') return null
  return (
    <div className="meanwhile">
      <strong>{words.queue.meanwhile}</strong>
      <ul>
        {news.map((step) => (
          <li key={step.version}>
            {actorName(step, words)} {agoWords(step.at, { now, words: words.time })} · {stepName(step, words)}
            {step.text && <span className="block">“{step.text}”</span>}
          </li>
        ))}
      </ul>
      {news.length === 0 && <p>{words.queue.meanwhileUnknown}</p>}
    </div>
  )
}

function newestKnown({ details }: Refused, since: number): number {
  return typeof details['version'] === 'number' ? details['version'] : since
}

type AsNote = { readonly incidentId: string; readonly version: number; readonly words: FieldWords }

/** The step is no longer possible, but what was written and photographed is not lost: it goes on record. */
function asNote(draft: Draft, { incidentId, version, words }: AsNote): Draft {
  const { purpose, answers } = draft
  const name = purpose.kind === 'command' ? words.command[purpose.command] : ''
  const text = [name, answers.text, answers.more].filter((part) => part.trim() !== '').join('\n')
  return {
    ...adapted(draft, { version, commandId: newId() }),
    purpose: { kind: 'command', command: 'note', incidentId, expectedVersion: version },
    answers: { ...answers, text },
  }
}
