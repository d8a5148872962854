import { lists, type SignOnClient } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { EndClient } from './end-client.tsx'
import { NewClient } from './new-client.tsx'
import { clientsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** Which systems let staff sign in with their account here. */
export function ClientsPanel() {
  const says = useSays()
  const found = useQuery(clientsQuery)
  const [open, setOpen] = useState<SignOnClient | 'new'>()
  const close = () => setOpen(undefined)
  if (found.isError) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={4} />
  const { issuer, clients } = found.data
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.systems}</h2>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportSignOnClients.path, filters: {} }} />
          <Button type="primary" disabled={issuer === null} onClick={() => setOpen('new')}>
            {says.add}
          </Button>
        </span>
      </div>
      {issuer === null ? (
        <Alert type="warning" showIcon title={says.noIssuer} />
      ) : (
        <p className="quiet">
          {says.issuer} <code>{issuer}</code>
        </p>
      )}
      {clients.length === 0 && <EmptyNote title={says.none} hint={says.noneHint} />}
      <ul className="registry-history">
        {clients.map((it) => (
          <ClientRow key={it.id} it={it} onEnd={() => setOpen(it)} />
        ))}
      </ul>
      {open === 'new' && <NewClient onClose={close} />}
      {open !== undefined && open !== 'new' && <EndClient it={open} onClose={close} />}
    </section>
  )
}

function ClientRow({ it, onEnd }: { readonly it: SignOnClient; readonly onEnd: () => void }) {
  const says = useSays()
  const now = useNow()
  return (
    <li>
      <span>
        <strong>{it.name}</strong> {it.endedAt !== null && <span className="tag tag-ended">{says.endedTag}</span>}
      </span>
      <code>{says.clientId(it.id)}</code>
      {it.redirectUris.map((uri) => (
        <code key={uri}>{uri}</code>
      ))}
      <span className="quiet">{says.made(showInstant(it.createdAt, now), it.createdBy.name)}</span>
      {it.endedAt !== null && (
        <span className="quiet">{says.ended(showInstant(it.endedAt, now), it.endedReason ?? '')}</span>
      )}
      {it.endedAt === null && (
        <span>
          <Button danger size="small" aria-label={`${says.end} ${it.name}`} onClick={onEnd}>
            {says.end}
          </Button>
        </span>
      )}
    </li>
  )
}
