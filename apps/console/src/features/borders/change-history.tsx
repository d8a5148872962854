import { pathOf } from '@ejia/client'
import { type BorderView, borders, lists } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Space } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { type Draft, draftOf } from './draft.ts'
import { DifferenceWords } from './preview-notes.tsx'
import { bordersKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Change = BorderView['changes'][number]
type Props = { readonly view: BorderView; readonly onRestore: (draft: Draft) => void }

/** Newest first. What was before any of them can be put on the map again, and is then a change like another. */
export function ChangeHistory({ view, onRestore }: Props) {
  const says = useSays()
  const now = useNow()
  const { message } = App.useApp()
  const [leaving, setLeaving] = useState<Change>()
  const restore = useMutation({
    mutationFn: ({ version }: Change) =>
      call(borders.getBorderChange, { params: { communityCode: view.community.code, version } }),
    onSuccess: ({ before }) => {
      onRestore(draftOf(before, 'restored'))
      void message.info(says.restored)
    },
  })
  const waits = view.changes.some(({ outcome }) => outcome === null)
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{says.history}</h2>
        {view.changes.length > 0 && (
          <ExportButton
            source={{
              path: pathOf(lists.exportBorderChanges.path, { communityCode: view.community.code }),
              filters: {},
            }}
          />
        )}
      </div>
      {view.changes.length === 0 && <p className="quiet">{says.noHistory}</p>}
      {restore.isError && <ErrorNote error={restore.error} />}
      <ol className="versions" aria-label={says.history}>
        {view.changes.map((change) => (
          <li key={change.version}>
            <div className="version-head">
              <strong>{standing(change, says)}</strong>
              <span className="quiet">
                {says.sources[change.source]} · {change.changedBy.name} · {showInstant(change.changedAt, now)} ·{' '}
                {change.reason}
              </span>
            </div>
            <DifferenceWords difference={change.difference} />
            <Space>
              {change.outcome === null && (
                <Button size="small" onClick={() => setLeaving(change)}>
                  {says.withdraw}
                </Button>
              )}
              {change.outcome?.kind === 'carriedOut' && !waits && (
                <Button size="small" loading={restore.isPending} onClick={() => restore.mutate(change)}>
                  {says.restore}
                </Button>
              )}
            </Space>
          </li>
        ))}
      </ol>
      {leaving && <Withdrawal view={view} change={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  )
}

function standing({ outcome, effectiveOn }: Change, says: ReturnType<typeof useSays>): string {
  if (outcome === null) return says.waitsFor(effectiveOn)
  return outcome.kind === 'carriedOut'
    ? `${says.since(effectiveOn)} · ${says.outcomes.carriedOut}`
    : says.outcomes[outcome.kind]
}

type Leaving = { readonly view: BorderView; readonly change: Change; readonly onClose: () => void }

function Withdrawal({ view, change, onClose }: Leaving) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const withdraw = useMutation({
    mutationFn: (body: { readonly reason: string }) =>
      call(borders.withdrawBorderChange, {
        params: { communityCode: view.community.code, version: change.version },
        body,
      }),
    onSuccess: async () => {
      void message.success(says.withdrawn)
      await client.invalidateQueries({ queryKey: bordersKey })
      onClose()
    },
  })
  return (
    <Modal title={says.withdraw} onClose={onClose}>
      <Form<{ reason: string }>
        name="withdraw-borders"
        layout="vertical"
        onFinish={(fields) => withdraw.mutate(fields)}
      >
        <ReasonField label={says.withdrawReason} missing={says.reasonMissing} />
        {withdraw.isError && <ErrorNote error={withdraw.error} />}
        <Button type="primary" htmlType="submit" loading={withdraw.isPending}>
          {says.withdraw}
        </Button>
      </Form>
    </Modal>
  )
}
