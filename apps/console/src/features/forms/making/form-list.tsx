import { newId } from '@ejia/client'
import { type FormSummary, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { hasRole, useMe } from '../../../api/session.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { burdensQuery, listQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

/** Every form with its burden figure: how much of it nobody has to type. */
export function FormList() {
  const says = useSays()
  const me = useMe()
  const list = useQuery(listQuery)
  const isMaker = me !== undefined && hasRole(me, 'departmentHandler')
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Loading rows={6} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <AllTogether />
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportForms.path, filters: {} }} />
          {isMaker && (
            <Link to="/forms/$key" params={{ key: newId() }} className="ant-btn ant-btn-primary once-link">
              {says.newForm}
            </Link>
          )}
        </span>
      </div>
      {list.data.length === 0 ? (
        <EmptyNote title={says.noOwn} {...(isMaker ? { hint: says.noOwnHint } : {})} />
      ) : (
        <FormTable forms={list.data} />
      )}
    </section>
  )
}

function FormTable({ forms }: { readonly forms: readonly FormSummary[] }) {
  const says = useSays()
  return (
    <Table<FormSummary>
      rowKey="key"
      size="small"
      dataSource={forms}
      pagination={false}
      columns={[
        {
          title: says.name,
          key: 'title',
          render: (_, { title, owner, subject }) => (
            <>
              <strong>{title}</strong>
              <div className="quiet">
                {owner.name} · {says.subjects[subject]}
              </div>
            </>
          ),
        },
        {
          title: says.states.valid,
          key: 'state',
          width: 210,
          render: (_, { state, changing, validUntil }) => (
            <>
              <span className={state === 'valid' ? 'tag' : 'tag tag-ended'}>{says.states[state]}</span>
              {changing && <span className="quiet"> {says.changing}</span>}
              <div className="quiet">{says.validUntil(validUntil)}</div>
            </>
          ),
        },
        { title: says.burden, key: 'burden', width: 230, render: (_, form) => <BurdenOf form={form} /> },
        {
          key: 'do',
          width: 90,
          align: 'right',
          render: (_, { key, isOwn, title }) => (
            <Link to="/forms/$key" params={{ key }} aria-label={`${isOwn ? says.edit : says.look} ${title}`}>
              {isOwn ? says.edit : says.look}
            </Link>
          ),
        },
      ]}
    />
  )
}

function BurdenOf({ form: { expected, filled } }: { readonly form: FormSummary }) {
  const says = useSays()
  const shown = filled ?? expected
  if (!shown) return <>—</>
  return (
    <>
      <strong>{says.share(shown.known, shown.all)}</strong>{' '}
      <span className="quiet">{filled ? says.actual : says.expected}</span>
      <div className="quiet">{says.shareOf(shown.known, shown.all)}</div>
    </>
  )
}

function AllTogether() {
  const says = useSays()
  const burdens = useQuery(burdensQuery)
  const all = burdens.data?.all
  if (!all || all.all === 0) return <p className="quiet">{says.burdenHint}</p>
  return (
    <p>
      {says.burdenAll} <strong>{says.share(all.known, all.all)}</strong>
      <span className="quiet"> {says.burdenHint}</span>
    </p>
  )
}
