import { type InboundSource, inbound, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { hasRole, useMe } from '../../../api/session.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { sourcesQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { SourceForm } from './source-form.tsx'
import { SourceView } from './source-view.tsx'

export function SourcePanel() {
  const says = useSays()
  const me = useMe()
  const sources = useQuery(sourcesQuery)
  const [open, setOpen] = useState<string>()
  const [adding, setAdding] = useState(false)
  const keeps = me !== undefined && hasRole(me, ...inbound.addInboundSource.access.roles)
  if (sources.isError) return <ErrorNote error={sources.error} onRetry={() => void sources.refetch()} />
  if (!sources.data) return <Loading rows={4} />
  const source = sources.data.find(({ id }) => id === open)
  if (source) return <SourceView it={source} keeps={keeps} onBack={() => setOpen(undefined)} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.sources}</h2>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportInboundSources.path, filters: {} }} />
          {keeps && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {says.add}
            </Button>
          )}
        </span>
      </div>
      {sources.data.length === 0 && <EmptyNote title={says.noSources} hint={says.noSourcesHint} />}
      <ul className="registry-history">
        {sources.data.map((one) => (
          <SourceRow key={one.id} it={one} onOpen={() => setOpen(one.id)} />
        ))}
      </ul>
      {adding && <SourceForm onClose={() => setAdding(false)} />}
    </section>
  )
}

function SourceRow({ it, onOpen }: { readonly it: InboundSource; readonly onOpen: () => void }) {
  const says = useSays()
  const { lastRun } = it
  return (
    <li>
      <span>
        <Button type="link" className="in-cell" onClick={onOpen}>
          {it.name}
        </Button>{' '}
        {!it.isOn && <span className="tag tag-ended">{says.off}</span>}
        {lastRun?.status === 'failed' && <span className="tag tag-ended">{says.status.failed}</span>}
      </span>
      <span>
        {it.unit.name} · {says.kinds[it.kind]} · {it.areaName}
      </span>
      <span className="quiet">
        {lastRun ? `${says.status[lastRun.status]} ${showExactInstant(lastRun.startedAt)}` : says.never}
        {it.nextRunAt !== null && ` · ${says.nextRun(showExactInstant(it.nextRunAt))}`}
        {it.asked > 0 && ` · ${says.questionsTab(it.asked)}`}
      </span>
    </li>
  )
}
