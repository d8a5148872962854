import { type CommunityPolicyView, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { AgreementDrawer } from './agreement-drawer.tsx'
import { agreementsQuery } from './queries.ts'
import { useMayAgree } from './use-may-agree.ts'
import { useSays } from './use-says.ts'

/** The communities of one's areas, and what each agreed about small matters. */
export function AgreementPanel() {
  const says = useSays()
  const all = useQuery(agreementsQuery)
  const [sought, setSought] = useState('')
  const [openCode, setOpenCode] = useState<string>()
  if (all.isError) return <ErrorNote error={all.error} onRetry={() => void all.refetch()} />
  if (!all.data) return <Loading rows={8} />
  if (all.data.length === 0) return <EmptyNote title={says.none} hint={says.noneHint} />
  const shown = all.data.filter(({ area }) => `${area.name}${area.code}`.includes(sought.trim()))
  const open = all.data.find(({ area }) => area.code === openCode)
  return (
    <section className="panel stack">
      <div className="panel-head">
        {all.data.length > 1 && (
          <Input.Search
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            placeholder={says.search}
            aria-label={says.search}
            allowClear
            className="narrow"
          />
        )}
        <ExportButton source={{ path: lists.exportCommunityPolicies.path, filters: {} }} />
      </div>
      <AgreementTable rows={shown} onOpen={setOpenCode} />
      {open && <AgreementDrawer key={open.area.code} view={open} onClose={() => setOpenCode(undefined)} />}
    </section>
  )
}

type TableProps = {
  readonly rows: readonly CommunityPolicyView[]
  readonly onOpen: (areaCode: string) => void
}

function AgreementTable({ rows, onOpen }: TableProps) {
  const says = useSays()
  const now = useNow()
  const mayAgree = useMayAgree()
  return (
    <Table<CommunityPolicyView>
      rowKey={({ area }) => area.code}
      size="small"
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 760 }}
      columns={[
        { title: says.community, key: 'area', width: 170, render: (_, { area }) => <strong>{area.name}</strong> },
        {
          title: says.quickRecord,
          key: 'record',
          width: 110,
          render: (_, { policy }) => (policy.quickRecord ? says.on : says.off),
        },
        {
          title: says.photos,
          key: 'photos',
          width: 170,
          render: (_, { policy }) => says.quickPhotos[policy.quickPhotos],
        },
        {
          title: says.notRecorded,
          key: 'not',
          render: (_, { policy }) => policy.notRecorded.join('；') || <span className="quiet">{says.nothing}</span>,
        },
        {
          title: says.changed,
          key: 'changed',
          width: 160,
          render: (_, { changedAt, changedBy }) =>
            changedAt === null ? (
              <span className="quiet">{says.never}</span>
            ) : (
              <span className="quiet">
                {changedBy?.name} · {showInstant(changedAt, now)}
              </span>
            ),
        },
        {
          key: 'do',
          width: 80,
          align: 'right',
          render: (_, { area }) => {
            const does = mayAgree(area.code) ? says.edit : says.look
            return (
              <Button size="small" aria-label={`${does} ${area.name}`} onClick={() => onOpen(area.code)}>
                {does}
              </Button>
            )
          },
        },
      ]}
    />
  )
}
