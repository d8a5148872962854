import type { RoutingTrial } from '@ejia/contract'
import { Link } from '@tanstack/react-router'
import { Alert, Table } from 'antd'
import { hasCaseRole, useMe } from '../../../api/session.ts'
import { useSays } from '../use-says.ts'
import { ReviewNotes } from './review-notes.tsx'

/** What a list would have done with the last matters. */
export function TrialView({ trial }: { readonly trial: RoutingTrial }) {
  const says = useSays()
  const { matters, moved, sent, dispatched, flows, workload, review } = trial
  return (
    <div className="stack">
      <Alert
        type={moved === 0 ? 'success' : 'info'}
        showIcon
        role="status"
        title={moved === 0 ? says.triedNone(matters) : says.tried(matters, moved)}
        description={
          <>
            <div>{says.sent(sent.before, sent.after)}</div>
            {dispatched.matters > 0 && <div>{says.dispatched(dispatched.matters, dispatched.alike)}</div>}
          </>
        }
      />
      <ReviewNotes review={review} />
      {moved > 0 && (
        <>
          <div className="trial-tables">
            <section>
              <h3>{says.flows}</h3>
              <ul className="trial-flows">
                {flows.map(({ from, to, matters: count }) => (
                  <li key={`${from?.id}${to?.id}`}>
                    <span>
                      {from?.name ?? says.byNone} → <strong>{to?.name ?? says.byNone}</strong>
                    </span>
                    <span className="numeric">{count}</span>
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h3>{says.workload}</h3>
              <Table
                size="small"
                pagination={false}
                rowKey={({ unit }) => unit.id}
                dataSource={workload}
                scroll={{ y: 240 }}
                columns={[
                  { title: says.unit, key: 'unit', render: (_, { unit }) => unit.name },
                  { title: says.now, dataIndex: 'before', align: 'right', width: 80 },
                  { title: says.afterwards, dataIndex: 'after', align: 'right', width: 90 },
                ]}
              />
            </section>
          </div>
          <MovedTable trial={trial} />
        </>
      )}
    </div>
  )
}

function MovedTable({ trial: { first, moved } }: { readonly trial: RoutingTrial }) {
  const says = useSays()
  const me = useMe()
  if (me === undefined || !hasCaseRole(me)) return <p className="quiet">{says.movedHidden}</p>
  return (
    <section>
      <h3>{says.moved}</h3>
      <Table
        size="small"
        rowKey="id"
        dataSource={first}
        pagination={false}
        scroll={{ y: 280 }}
        columns={[
          {
            title: says.matter,
            key: 'matter',
            render: (_, { id, caseCode, excerpt, areaName }) => (
              <>
                <Link to="/incidents/$id" params={{ id }} target="_blank" className="code">
                  {caseCode}
                </Link>
                <div>{excerpt}</div>
                <div className="quiet">{areaName}</div>
              </>
            ),
          },
          { title: says.from, key: 'from', width: 170, render: (_, { from }) => from?.name },
          { title: says.to, key: 'to', width: 170, render: (_, { to }) => <strong>{to?.name}</strong> },
          {
            title: says.by,
            key: 'by',
            width: 150,
            render: (_, { number, fault }) => (
              <>
                {number === null ? says.byNone : says.byRule(number)}
                {fault !== null && <div className="quiet">{says.faults[fault]}</div>}
              </>
            ),
          },
          { title: says.lead, key: 'lead', width: 170, render: (_, { lead }) => lead.name },
        ]}
      />
      {first.length < moved && <p className="quiet">{says.movedMore(first.length)}</p>}
    </section>
  )
}
