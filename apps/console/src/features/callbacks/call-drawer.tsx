import { newId } from '@ejia/client'
import { type CallView, callbacks, commands } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Drawer } from 'antd'
import { useRef } from 'react'
import { call as ask } from '../../api/api.ts'
import { hasRole, useMe } from '../../api/session.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { type Answer, AnswerForm } from './answer-form.tsx'
import { callbacksKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly drawId: string
  readonly call: CallView
  readonly dials: boolean
  readonly onClose: () => void
}

/** One call: what to ask, the number behind its button, and what was said. */
export function CallDrawer({ drawId, call, dials, onClose }: Props) {
  const says = useSays()
  const { words } = useWords()
  const now = useNow()
  const me = useMe()
  const calls = me !== undefined && hasRole(me, 'callbackOfficer', 'dispatcher')
  const { incident, outcome, state, text } = call
  const about = {
    on: showInstant(incident.reportedAt, now),
    text: incident.text.replace(/[。！.!]+$/, ''),
    outcome: words.outcome[outcome],
  }
  return (
    <Drawer
      open
      size={560}
      title={says.callTitle(incident.caseCode)}
      aria-label={says.callTitle(incident.caseCode)}
      onClose={onClose}
    >
      <div className="stack">
        <p>
          {incident.text} <span className="quiet">{incident.place.address}</span>{' '}
          <Link to="/incidents/$id" params={{ id: incident.id }}>
            {says.wholeMatter}
          </Link>
        </p>
        {state === 'open' && calls ? (
          <>
            <Dial drawId={drawId} call={call} dials={dials} />
            <section>
              <h3>{says.script}</h3>
              <ol className="call-script">
                {says.lines(about).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </section>
            <SaveAnswer call={call} onSaved={onClose} />
          </>
        ) : (
          <p>
            {says.state[state]}
            {call.aspects.length > 0 && `：${call.aspects.map((aspect) => words.aspect[aspect]).join('、')}`}
            {text !== null && `：${text}`}
          </p>
        )}
        {state === 'open' && !calls && <p className="quiet">{says.readOnly}</p>}
      </div>
    </Drawer>
  )
}

function Dial({ drawId, call: { incident, reporter }, dials }: Omit<Props, 'onClose'>) {
  const says = useSays()
  const dial = useMutation({
    mutationFn: () => ask(callbacks.dialReporter, { params: { id: drawId, callId: incident.id } }),
  })
  if (reporter.phone === null) return <p>{says.noPhone}</p>
  return (
    <div className="stack">
      <p className="call-dial">
        <span>
          {reporter.name ?? says.anonymous} {reporter.phone}
        </span>
        <Button loading={dial.isPending} onClick={() => dial.mutate()}>
          {dials ? says.dial : says.show}
        </Button>
      </p>
      {dial.data && (
        <p role="status">
          {dial.data.phone === null ? (
            says.dialling
          ) : (
            <a href={`tel:${dial.data.phone}`}>{says.shown(dial.data.phone)}</a>
          )}
        </p>
      )}
      {dial.isError && <ErrorNote error={dial.error} />}
    </div>
  )
}

/** What was typed stays when somebody else acted on the matter meanwhile; sending again passes. */
function SaveAnswer({ call: { incident }, onSaved }: { readonly call: CallView; readonly onSaved: () => void }) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const commandId = useRef(newId())
  const save = useMutation({
    mutationFn: (answer: Answer) =>
      ask(commands.callBack, {
        params: { id: incident.id },
        body: { ...answer, commandId: commandId.current, expectedVersion: incident.version },
      }),
    onSuccess: () => {
      void message.success(says.saved)
      onSaved()
    },
    onSettled: async (_done, failed) => {
      if (failed) commandId.current = newId()
      await client.invalidateQueries({ queryKey: callbacksKey })
    },
  })
  return (
    <>
      <AnswerForm isSending={save.isPending} onSend={(answer) => save.mutate(answer)} />
      {save.isError && <ErrorNote error={save.error} />}
    </>
  )
}
