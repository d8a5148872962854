import { improvements, lists } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { EntryItem } from './entry-item.tsx'
import { entriesQuery, improvementsKey } from './queries.ts'
import { useSays } from './use-says.ts'

/** What people said of it; one that was put here by mistake goes back. */
export function ProblemEntries({ problemKey }: { readonly problemKey: string }) {
  const { keeping } = useSays()
  const client = useQueryClient()
  const entries = useQuery(entriesQuery(problemKey))
  const back = useMutation({
    mutationFn: (id: string) =>
      call(improvements.assignEntries, { body: { entryIds: [id], problemKey: null, reason: keeping.back } }),
    onSuccess: () => client.invalidateQueries({ queryKey: improvementsKey }),
  })
  return (
    <section>
      <div className="panel-head">
        <h3>{keeping.entries}</h3>
        <ExportButton
          source={{ path: lists.exportEntries.path, filters: { problemKey }, purposeIn: 'exportPurpose' }}
        />
      </div>
      {entries.isError && <ErrorNote error={entries.error} onRetry={() => void entries.refetch()} />}
      {back.isError && <ErrorNote error={back.error} />}
      {entries.data?.length === 0 && <p className="quiet">{keeping.noEntries}</p>}
      <ul className="problems" aria-label={keeping.entries}>
        {entries.data?.map((entry) => (
          <EntryItem
            key={entry.id}
            entry={entry}
            after={
              <Button size="small" loading={back.isPending} onClick={() => back.mutate(entry.id)}>
                {keeping.back}
              </Button>
            }
          />
        ))}
      </ul>
    </section>
  )
}
