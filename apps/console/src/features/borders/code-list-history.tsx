import { areaCodes, type CodeList, lists } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { codeListsQuery } from './queries.ts'
import { UndoCodeList } from './undo-code-list.tsx'
import { useSays } from './use-says.ts'

/** Newest first. */
export function CodeListHistory({ taken }: { readonly taken: readonly CodeList[] }) {
  const says = useSays()
  const now = useNow()
  const [leaving, setLeaving] = useState<CodeList>()
  const [undoing, setUndoing] = useState<CodeList>()
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{says.codes.history}</h2>
        {taken.length > 0 && <ExportButton source={{ path: lists.exportCodeLists.path, filters: {} }} />}
      </div>
      {taken.length === 0 && <p className="quiet">{says.codes.none}</p>}
      <ol className="versions" aria-label={says.codes.history}>
        {taken.map((list) => (
          <li key={list.version}>
            <div className="version-head">
              <strong>
                {list.outcome === null
                  ? says.waitsFor(list.effectiveOn)
                  : `${says.since(list.effectiveOn)} · ${says.codes.outcomes[list.outcome.kind]}`}
              </strong>
              <span className="quiet">
                {says.codes.rows(list.rows)} · {list.changedBy.name} · {showInstant(list.changedAt, now)} ·{' '}
                {list.reason}
              </span>
            </div>
            {list.outcome === null && (
              <Button size="small" onClick={() => setLeaving(list)}>
                {says.withdraw}
              </Button>
            )}
            {list.canUndo && (
              <Button size="small" onClick={() => setUndoing(list)}>
                {says.codes.undo}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {undoing && <UndoCodeList version={undoing.version} onClose={() => setUndoing(undefined)} />}
      {leaving && <ListWithdrawal version={leaving.version} onClose={() => setLeaving(undefined)} />}
    </section>
  )
}

function ListWithdrawal({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const withdraw = useMutation({
    mutationFn: (body: { readonly reason: string }) => call(areaCodes.withdrawCodeList, { params: { version }, body }),
    onSuccess: async () => {
      void message.success(says.withdrawn)
      await client.invalidateQueries({ queryKey: codeListsQuery.queryKey })
      onClose()
    },
  })
  return (
    <Modal title={says.withdraw} onClose={onClose}>
      <Form<{ reason: string }> name="withdraw-codes" layout="vertical" onFinish={(fields) => withdraw.mutate(fields)}>
        <ReasonField label={says.withdrawReason} missing={says.reasonMissing} />
        {withdraw.isError && <ErrorNote error={withdraw.error} />}
        <Button type="primary" htmlType="submit" loading={withdraw.isPending}>
          {says.withdraw}
        </Button>
      </Form>
    </Modal>
  )
}
