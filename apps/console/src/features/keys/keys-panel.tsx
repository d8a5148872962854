import { type ApiKeyView, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { Modal } from '../../ui/modal.tsx'
import { WebhookBox } from '../webhooks/index.ts'
import { NewKey } from './new-key.tsx'
import { keysQuery, webhookDoor } from './queries.ts'
import { RevokeKey } from './revoke-key.tsx'
import { useSays } from './use-says.ts'

/** Which systems come in, with what, until when. */
export function KeysPanel() {
  const says = useSays()
  const now = useNow()
  const keys = useQuery(keysQuery)
  const [open, setOpen] = useState<ApiKeyView | 'new'>()
  const [told, setTold] = useState<ApiKeyView>()
  const close = () => setOpen(undefined)
  if (keys.isError) return <ErrorNote error={keys.error} onRetry={() => void keys.refetch()} />
  if (!keys.data) return <Loading rows={6} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p className="quiet">
          {says.guide} <code>{`${window.location.origin}/open311/v2`}</code>
        </p>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportApiKeys.path, filters: {} }} />
          <Button type="primary" onClick={() => setOpen('new')}>
            {says.add}
          </Button>
        </span>
      </div>
      {keys.data.length === 0 ? (
        <EmptyNote title={says.empty} hint={says.emptyHint} />
      ) : (
        <Table<ApiKeyView>
          rowKey="id"
          size="small"
          dataSource={keys.data}
          pagination={false}
          scroll={{ x: 760 }}
          columns={[
            { title: says.system, key: 'name', render: (_, key) => <KeyName apiKey={key} now={now} /> },
            {
              title: says.scopes,
              key: 'scopes',
              render: (_, { scopes, areaName, unitName, folder }) => (
                <>
                  {scopes.map((scope) => says.scopeOf[scope]).join('、')}
                  {unitName !== null && <div>{unitName}</div>}
                  {folder !== null && <div>{says.folderIs(folder)}</div>}
                  <div className="quiet">{areaName ?? says.wholeCity}</div>
                </>
              ),
            },
            {
              title: says.validity,
              key: 'until',
              width: 210,
              render: (_, { state, validUntil, perMinute }) => (
                <>
                  <span className={state === 'valid' ? 'tag' : 'tag tag-ended'}>{says.states[state]}</span>
                  <div>{validUntil === null ? says.noEnd : says.untilOn(validUntil)}</div>
                  <div className="quiet">{says.limit(perMinute)}</div>
                </>
              ),
            },
            {
              key: 'do',
              width: 150,
              align: 'right',
              render: (_, key) =>
                key.state !== 'revoked' && (
                  <div className="registry-line">
                    {hasNews(key) && (
                      <Button size="small" aria-label={`${says.push} ${key.name}`} onClick={() => setTold(key)}>
                        {says.push}
                      </Button>
                    )}
                    <Button danger size="small" aria-label={`${says.revoke} ${key.name}`} onClick={() => setOpen(key)}>
                      {says.revoke}
                    </Button>
                  </div>
                ),
            },
          ]}
        />
      )}
      {open === 'new' && <NewKey onClose={close} />}
      {open !== undefined && open !== 'new' && <RevokeKey apiKey={open} onClose={close} />}
      {told && (
        <Modal title={says.pushTitle(told.name)} onClose={() => setTold(undefined)}>
          <WebhookBox title={says.push} hint={says.pushHint} door={webhookDoor(told.id)} />
        </Modal>
      )}
    </section>
  )
}

/** Only whoever may read changes, or sends work orders, can be told anything. */
function hasNews({ scopes }: ApiKeyView): boolean {
  return scopes.includes('changes.read') || scopes.includes('orders.send')
}

function KeyName({ apiKey, now }: { readonly apiKey: ApiKeyView; readonly now: Date }) {
  const says = useSays()
  const { name, contact, ending, createdAt, createdBy, revokedAt, revokedReason } = apiKey
  return (
    <>
      <strong>{name}</strong> <span className="quiet">{says.endsIn(ending)}</span>
      <div>{contact}</div>
      <div className="quiet">{says.made(showInstant(createdAt, now), createdBy?.name ?? '')}</div>
      {revokedAt !== null && (
        <div className="quiet">{says.revokedBecause(showInstant(revokedAt, now), revokedReason ?? '')}</div>
      )}
    </>
  )
}
