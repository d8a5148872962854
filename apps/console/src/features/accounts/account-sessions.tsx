import { accounts, lists } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { sessionsQuery } from './queries.ts'

/** Where one is logged in, and the button that ends what one does not know. */
export function AccountSessions() {
  const { t } = useWords()
  const { administration: says } = t
  const now = useNow()
  const { message } = App.useApp()
  const client = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (id: string) => call(accounts.revokeSession, { params: { id } }),
    onSuccess: async () => {
      void message.success(says.ended)
      await client.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  if (sessions.isPending) return <Loading rows={3} />
  return (
    <>
      <div className="panel-head">
        <h2>{says.sessions}</h2>
        <ExportButton source={{ path: lists.exportSessions.path, filters: {} }} />
      </div>
      <p className="quiet">{says.sessionsHint}</p>
      {sessions.isError && <ErrorNote error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {end.isError && <ErrorNote error={end.error} />}
      <ul className="membership-list">
        {(sessions.data ?? []).map(({ id, device, startedAt, expiresAt, current }) => (
          <li key={id}>
            <span>
              <strong>{device}</strong>
              <div className="quiet">
                {says.startedAt} {showInstant(startedAt, now)} · {says.expiresAt} {showInstant(expiresAt, now)}
              </div>
            </span>
            {current ? (
              <span className="tag">{says.current}</span>
            ) : (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate(id)}>
                {says.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
