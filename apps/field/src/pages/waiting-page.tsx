import { useState } from 'react'
import { useConnection } from '../device/connection.ts'
import { useMe } from '../features/accounts/index.ts'
import { type Draft, isHeld, useQueued } from '../features/drafts/index.ts'
import { sendWaiting, useIncident, WaitingCard } from '../features/incidents/index.ts'
import { Button } from '../ui/button.tsx'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

/** Everything that has not gone yet, in the order in which it goes. */
export function WaitingPage() {
  const words = useWords()
  const me = useMe()
  const queued = useQueued(me.id)
  const connection = useConnection()
  const [busy, setBusy] = useState(false)
  return (
    <Screen
      title={words.queue.title}
      back="/"
      footer={
        queued.some(({ state }) => state === 'waiting') && (
          <Button
            kind="primary"
            icon="send"
            busy={busy}
            disabled={connection === 'offline'}
            onClick={() => {
              setBusy(true)
              void sendWaiting(me.id).finally(() => setBusy(false))
            }}
          >
            {busy ? words.report.busy : connection === 'offline' ? words.queue.noSignal : words.home.sendNow}
          </Button>
        )
      }
    >
      {queued.length === 0 ? <p className="empty">{words.queue.empty}</p> : <p>{words.home.unsentHint}</p>}
      <ul className="incident-list">
        {queued.map((draft) => (
          <Waiting key={draft.id} draft={draft} held={isHeld(draft, queued)} />
        ))}
      </ul>
    </Screen>
  )
}

function Waiting({ draft, held }: { readonly draft: Draft; readonly held: boolean }) {
  const { purpose } = draft
  return purpose.kind === 'command' ? (
    <OfMatter draft={draft} held={held} incidentId={purpose.incidentId} />
  ) : (
    <WaitingCard draft={draft} held={held} subject={undefined} />
  )
}

/** A step says little without the matter it belongs to. */
function OfMatter({ draft, held, incidentId }: { draft: Draft; held: boolean; incidentId: string }) {
  const { data } = useIncident(incidentId)
  return <WaitingCard draft={draft} held={held} subject={data && `${data.text} · ${data.place.areaName}`} />
}
