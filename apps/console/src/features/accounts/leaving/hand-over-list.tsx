import { type HandOverView, handOvers, lists } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/language.ts'
import { usePeopleSays } from '../use-people-says.ts'
import { handOversQuery, readPeopleAnew } from './queries.ts'

/** Who left, who took over what, and the way back. */
export function HandOverList() {
  const says = usePeopleSays()
  const list = useQuery(handOversQuery)
  const [undoing, setUndoing] = useState<HandOverView>()
  if (list.isPending) return <Loading rows={4} />
  return (
    <div className="rows">
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyNote title={says.noHandOvers} hint={says.noHandOversHint} />}
      {list.data !== undefined && list.data.length > 0 && (
        <div>
          <ExportButton source={{ path: lists.exportHandOvers.path, filters: {}, purposeIn: 'exportPurpose' }} />
        </div>
      )}
      {list.data?.map((one) => (
        <HandOverItem key={one.id} it={one} onUndo={() => setUndoing(one)} />
      ))}
      {undoing && <UndoDialog it={undoing} onClose={() => setUndoing(undefined)} />}
    </div>
  )
}

function HandOverItem({ it, onUndo }: { readonly it: HandOverView; readonly onUndo: () => void }) {
  const says = usePeopleSays()
  const now = useNow()
  const { moved, kept, waiting, returned } = it.matters
  const counted = [
    says.moved(moved + returned),
    ...(kept > 0 ? [says.kept(kept)] : []),
    ...(waiting > 0 ? [says.waiting(waiting)] : []),
    ...(returned > 0 ? [says.returned(returned)] : []),
    ...(it.closesAccount && it.undone === null ? [says.closed] : []),
  ]
  return (
    <section className="row-card">
      <div>
        <strong>{it.reason}</strong>
      </div>
      <ul className="leaving-matters">
        {it.units.map(({ unit, successor }) => (
          <li key={unit.id}>
            {unit.name} → <strong>{successor?.name ?? says.nobody}</strong>
          </li>
        ))}
      </ul>
      <div>{counted.join('；')}</div>
      <div className="quiet">{says.by(it.by.name, showInstant(it.at, now))}</div>
      {it.undone && (
        <div className="quiet">{says.undone(it.undone.by.name, showInstant(it.undone.at, now), it.undone.reason)}</div>
      )}
      {it.mayUndo && (
        <div>
          <Button onClick={onUndo} aria-label={says.undoTitle(it.person.name)}>
            {says.undo}
          </Button>
        </div>
      )}
    </section>
  )
}

function UndoDialog({ it, onClose }: { readonly it: HandOverView; readonly onClose: () => void }) {
  const { t } = useWords()
  const says = usePeopleSays()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ readonly reason: string }>()
  const undo = useMutation({
    mutationFn: (body: { readonly reason: string }) => call(handOvers.undoHandOver, { params: { id: it.id }, body }),
    onSuccess: async () => {
      void message.success(says.undoneNow)
      await readPeopleAnew()
      onClose()
    },
  })
  return (
    <Modal
      open
      title={says.undoTitle(it.person.name)}
      okText={says.undo}
      cancelText={t.state.cancel}
      confirmLoading={undo.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{says.undoHint}</p>
        <Form form={form} name="undo-hand-over" layout="vertical" onFinish={(fields) => undo.mutate(fields)}>
          <Form.Item
            name="reason"
            label={says.undoReason}
            rules={[{ required: true, whitespace: true, message: says.undoReasonMissing }]}
          >
            <Input maxLength={200} autoFocus />
          </Form.Item>
        </Form>
        {undo.isError && <ErrorNote error={undo.error} />}
      </div>
    </Modal>
  )
}
