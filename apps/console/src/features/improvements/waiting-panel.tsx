import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { AssignForm } from './assign-form.tsx'
import { EntryItem } from './entry-item.tsx'
import { entriesQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** 待整理: what nobody has gone through; the ticked ones are put to a problem together. */
export function WaitingPanel() {
  const { keeping } = useSays()
  const entries = useQuery(entriesQuery())
  const [ticked, setTicked] = useState<readonly string[]>([])
  if (entries.isError) return <ErrorNote error={entries.error} onRetry={() => void entries.refetch()} />
  if (!entries.data) return <Loading rows={6} />
  const chosen = ticked.filter((id) => entries.data.some((one) => one.id === id))
  if (entries.data.length === 0) return <EmptyNote title={keeping.waitingNone} hint={keeping.waitingHint} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p className="quiet">{keeping.waitingHint}</p>
        <ExportButton source={{ path: lists.exportEntries.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      <ul className="problems" aria-label={keeping.tabs.waiting}>
        {entries.data.map((entry) => (
          <EntryItem
            key={entry.id}
            entry={entry}
            before={
              <Checkbox
                aria-label={`${keeping.choose} ${entry.text}`}
                checked={chosen.includes(entry.id)}
                onChange={({ target }) =>
                  setTicked(target.checked ? [...chosen, entry.id] : chosen.filter((id) => id !== entry.id))
                }
              />
            }
          />
        ))}
      </ul>
      {chosen.length > 0 && <AssignForm entryIds={chosen} onDone={() => setTicked([])} />}
    </section>
  )
}
