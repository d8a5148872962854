import { type DeadlineChange, due } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Table } from 'antd'
import { call } from '../../api/api.ts'
import { hasCaseRole, useMe } from '../../api/session.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'

/** Which open matters a change would move, from when to when; worked out by the server, nothing is changed. */
export function MovedMatters({ change }: { readonly change: DeadlineChange }) {
  const { t } = useWords()
  const { deadlines: says } = t
  const me = useMe()
  const now = useNow()
  const preview = useQuery({
    queryKey: ['deadlines', 'preview', change],
    queryFn: () => call(due.previewDeadlines, { body: { change } }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (preview.isError) return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) {
    return (
      <div className="stack">
        <p className="quiet">{says.previewing}</p>
        <Loading rows={3} />
      </div>
    )
  }
  const { moving, first } = preview.data
  if (moving === 0) return <Alert type="success" showIcon title={says.movedNone} role="status" />
  const opens = me !== undefined && hasCaseRole(me)
  return (
    <div className="stack">
      <Alert type="warning" showIcon title={says.moved(moving)} role="status" />
      {first.length > 0 && (
        <Table
          rowKey={({ id, clock, milestone }) => `${id}${clock}${milestone ?? ''}`}
          size="small"
          dataSource={first}
          pagination={false}
          scroll={{ y: 320 }}
          columns={[
            {
              title: says.matter,
              key: 'matter',
              render: (_, { id, caseCode }) =>
                opens ? (
                  <Link to="/incidents/$id" params={{ id }} target="_blank" className="code">
                    {caseCode}
                  </Link>
                ) : (
                  <span className="code">{caseCode}</span>
                ),
            },
            {
              title: says.clock,
              key: 'clock',
              render: (_, { clock, milestone }) => milestone ?? says.clockOf[clock],
            },
            {
              title: says.before,
              key: 'before',
              render: (_, { before }) => (before === null ? says.noLimit : showInstant(before, now)),
            },
            {
              title: says.after,
              key: 'after',
              render: (_, { before, after }) => (
                <strong>
                  {showInstant(after, now)}
                  {before !== null && <span className="quiet"> {after < before ? says.earlier : says.later}</span>}
                </strong>
              ),
            },
          ]}
        />
      )}
      {first.length < moving && <p className="quiet">{says.movedMore(first.length)}</p>}
    </div>
  )
}
