import { pathOf } from '@ejia/client'
import { lists, type PeopleImportView, peopleImports } from '@ejia/contract'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { download, saveFile } from '../../../api/download.ts'
import { hasRole, useMe } from '../../../api/session.ts'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { useWords } from '../../../words/language.ts'
import { readPeopleAnew } from '../leaving/queries.ts'
import { useImportSays } from './use-import-says.ts'

const importsQuery = queryOptions({
  queryKey: ['people', 'imports'],
  queryFn: () => call(peopleImports.listPeopleImports, {}),
})

/** Lists that were taken over, and what is still to do about each. */
export function ImportList() {
  const says = useImportSays()
  const list = useQuery(importsQuery)
  const [undoing, setUndoing] = useState<PeopleImportView>()
  return (
    <div className="rows">
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyNote title={says.none} />}
      {list.data !== undefined && list.data.length > 0 && (
        <div>
          <ExportButton source={{ path: lists.exportPeopleImports.path, filters: {}, purposeIn: 'exportPurpose' }} />
        </div>
      )}
      {list.data?.map((one) => (
        <ImportItem key={one.id} it={one} onUndo={() => setUndoing(one)} />
      ))}
      {undoing && <UndoDialog id={undoing.id} onClose={() => setUndoing(undefined)} />}
    </div>
  )
}

function ImportItem({ it, onUndo }: { readonly it: PeopleImportView; readonly onUndo: () => void }) {
  const { words } = useWords()
  const says = useImportSays()
  const now = useNow()
  const waiting = it.roles.filter(({ state }) => state === 'waiting').length
  const granted = it.roles.filter(({ state }) => state === 'granted').length
  return (
    <section className="row-card">
      <div>
        <strong>{says.item(it.added, it.roles.length)}</strong>{' '}
        <span className="quiet">{says.by(it.by.name, showInstant(it.at, now))}</span>
      </div>
      {it.roles.length > 0 && (
        <details>
          <summary>{says.roles(waiting, granted)}</summary>
          <ul className="leaving-matters">
            {it.roles.map(({ person, unit, role, state, because }) => (
              <li key={`${person.id} ${unit.id} ${role}`}>
                {person.name} · {unit.name} · {words.role[role]}{' '}
                <span className={state === 'refused' ? 'fault-text' : 'quiet'}>
                  {says.states[state]}
                  {because !== null && `（${says.refusedBecause(because)}）`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {it.undone ? (
        <div className="quiet">
          {says.undone(it.undone.by.name, showInstant(it.undone.at, now), it.undone.reason)}
          {it.undone.kept > 0 && says.kept(it.undone.kept)}
        </div>
      ) : (
        <ImportActions it={it} open={waiting} onUndo={onUndo} />
      )}
    </section>
  )
}

type Acting = { readonly it: PeopleImportView; readonly open: number; readonly onUndo: () => void }

function ImportActions({ it, open, onUndo }: Acting) {
  const { t } = useWords()
  const says = useImportSays()
  const me = useMe()
  const { message } = App.useApp()
  const grant = useMutation({
    mutationFn: () => call(peopleImports.grantImportedRoles, { params: { id: it.id } }),
    onSuccess: async ({ roles }) => {
      void message.success(says.grantedNow(roles.filter(({ state }) => state === 'granted').length))
      await readPeopleAnew()
    },
  })
  const passwords = useMutation({
    mutationFn: () =>
      download({
        path: pathOf(peopleImports.makeFirstPasswords.path, { id: it.id }),
        body: {},
        onBytes: () => undefined,
        signal: AbortSignal.timeout(120_000),
      }),
    onSuccess: saveFile,
  })
  const isSystem = me !== undefined && hasRole(me, 'systemAdministrator')
  const isSecurity = me !== undefined && hasRole(me, 'securityAdministrator')
  return (
    <div className="row-line">
      {isSecurity && open > 0 && (
        <Popconfirm
          title={says.grantAsk(open)}
          okText={t.state.yes}
          cancelText={t.state.cancel}
          onConfirm={() => grant.mutate()}
        >
          <Button type="primary" loading={grant.isPending}>
            {says.grant(open)}
          </Button>
        </Popconfirm>
      )}
      {isSystem && it.withoutPassword > 0 && (
        <Button loading={passwords.isPending} onClick={() => passwords.mutate()}>
          {says.passwords(it.withoutPassword)}
        </Button>
      )}
      {isSystem && it.roles.every(({ state }) => state !== 'granted') && <Button onClick={onUndo}>{says.undo}</Button>}
      {grant.isError && <ErrorNote error={grant.error} />}
      {passwords.isError && <ErrorNote error={passwords.error} />}
    </div>
  )
}

function UndoDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const says = useImportSays()
  const [form] = Form.useForm<{ readonly reason: string }>()
  const undo = useMutation({
    mutationFn: (body: { readonly reason: string }) => call(peopleImports.undoPeopleImport, { params: { id }, body }),
    onSuccess: async () => {
      await readPeopleAnew()
      onClose()
    },
  })
  return (
    <Modal
      open
      title={says.undo}
      okText={says.undo}
      cancelText={t.state.cancel}
      confirmLoading={undo.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{says.undoHint}</p>
        <Form form={form} name="undo-import" layout="vertical" onFinish={(fields) => undo.mutate(fields)}>
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
