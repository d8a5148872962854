import { type InboundRun, inbound } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { wordFor } from '../../../words/language.ts'
import { readInboundAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'

const counted = [
  'rows',
  'unchanged',
  'matched',
  'registered',
  'asked',
  'rejected',
  'elsewhere',
  'written',
  'disputed',
  'kept',
] as const

/** What one run did, and what can be done about it. */
export function RunRow({ it, keeps }: { readonly it: InboundRun; readonly keeps: boolean }) {
  const says = useSays()
  const { counts, status, failure } = it
  const hasRejects = counts.rejected + counts.elsewhere > 0
  return (
    <li>
      <span>
        <strong>{showExactInstant(it.startedAt)}</strong>{' '}
        <span className={status === 'failed' || status === 'undone' ? 'tag tag-ended' : 'tag'}>
          {says.status[status]}
        </span>{' '}
        <span className="quiet">
          {it.startedBy?.name ?? says.because.schedule} {it.fileName}
        </span>
      </span>
      <span>
        {counted
          .filter((name) => name === 'rows' || counts[name] > 0)
          .map((name) => `${says.counts[name]} ${counts[name]}`)
          .join(' · ')}
      </span>
      {failure !== null && <span role="alert">{says.failure(wordFor(says.failures, failure))}</span>}
      {keeps && (
        <span className="row-line">
          {hasRejects && (
            <a href={inbound.getInboundRejects.path.replace(':id', it.id)} download>
              {says.rejects}
            </a>
          )}
          {(status === 'done' || status === 'failed') && <UndoRun id={it.id} />}
        </span>
      )}
    </li>
  )
}

function UndoRun({ id }: { readonly id: string }) {
  const says = useSays()
  const [reason, setReason] = useState<string>()
  const undo = useMutation({
    mutationFn: (why: string) => call(inbound.undoInboundRun, { params: { id }, body: { reason: why } }),
    onSettled: readInboundAnew,
  })
  if (reason === undefined)
    return (
      <Button size="small" onClick={() => setReason('')}>
        {says.undo}
      </Button>
    )
  return (
    <>
      <span className="quiet">{says.undoHint}</span>
      <Input
        value={reason}
        maxLength={200}
        aria-label={says.reason}
        placeholder={says.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        danger
        loading={undo.isPending}
        disabled={reason.trim() === ''}
        onClick={() => undo.mutate(reason.trim())}
      >
        {says.undo}
      </Button>
      {undo.isError && <ErrorNote error={undo.error} />}
    </>
  )
}
