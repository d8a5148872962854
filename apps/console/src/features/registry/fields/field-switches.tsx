import { lists, type RegistryField, registry } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Modal, Switch, Table, type TableProps } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { useMe } from '../../../api/session.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery, readAnew } from '../queries.ts'
import { mayCall } from '../registry-tabs.ts'
import { useSays } from '../use-says.ts'

/** What is collected, and why it may be; switched by the system administrator, read by everybody else. */
export function FieldSwitches() {
  const says = useSays()
  const me = useMe()
  const fields = useQuery(fieldsQuery)
  const [asking, setAsking] = useState<RegistryField>()
  const change = useMutation({
    mutationFn: ({ code, ...body }: { readonly code: string; readonly on: boolean; readonly legalBasis?: string }) =>
      call(registry.switchRegistryField, { params: { code }, body }),
    onSuccess: async () => {
      setAsking(undefined)
      await readAnew()
    },
  })
  const columns = useColumns({
    mayChange: me !== undefined && mayCall(me, registry.switchRegistryField),
    onSwitch: (field) => (field.on ? change.mutate({ code: field.code, on: false }) : setAsking(field)),
  })
  return (
    <div className="stack">
      <div className="panel-head">
        <p className="quiet">{says.fieldHint}</p>
        <ExportButton source={{ path: lists.exportRegistryFields.path, filters: {} }} />
      </div>
      {(fields.isError || change.isError) && <ErrorNote error={fields.error ?? change.error} />}
      <Table<RegistryField>
        size="small"
        rowKey="code"
        columns={columns}
        dataSource={fields.data ?? []}
        loading={fields.isPending}
        pagination={false}
        scroll={{ x: 720 }}
      />
      {asking && (
        <BasisDialog
          field={asking}
          busy={change.isPending}
          onClose={() => setAsking(undefined)}
          onGiven={(legalBasis) => change.mutate({ code: asking.code, on: true, legalBasis })}
        />
      )}
    </div>
  )
}

type Switching = { readonly mayChange: boolean; readonly onSwitch: (field: RegistryField) => void }

function useColumns({ mayChange, onSwitch }: Switching): NonNullable<TableProps<RegistryField>['columns']> {
  const says = useSays()
  const { language } = useWords()
  return [
    { title: says.fieldName, key: 'name', render: (_, { name }) => name[language] },
    { title: says.belongsTo, key: 'subject', width: 110, render: (_, { subject }) => says.subject[subject] },
    { title: says.inTables, key: 'tables', width: 110, render: (_, { tables }) => tables.join('、') },
    {
      title: says.on,
      key: 'on',
      width: 130,
      render: (_, field) => {
        if (field.derivedFrom !== null) return <span className="quiet">{says.derived}</span>
        if (field.minimum) return says.minimum
        return mayChange ? (
          <Switch
            size="small"
            checked={field.on}
            aria-label={says.switchOn(field.name[language])}
            onChange={() => onSwitch(field)}
          />
        ) : field.on ? (
          says.on
        ) : (
          <span className="quiet">{says.off}</span>
        )
      },
    },
    {
      title: says.legalBasis,
      key: 'basis',
      render: (_, { legalBasis, changedBy, changedAt }) => (
        <>
          {legalBasis}
          {changedBy !== null && changedAt !== null && (
            <div className="quiet">{says.changedBy(changedBy.name, showExactInstant(changedAt))}</div>
          )}
        </>
      ),
    },
  ]
}

type BasisDialogProps = {
  readonly field: RegistryField
  readonly busy: boolean
  readonly onClose: () => void
  readonly onGiven: (legalBasis: string) => void
}

function BasisDialog({ field, busy, onClose, onGiven }: BasisDialogProps) {
  const says = useSays()
  const { language } = useWords()
  const [basis, setBasis] = useState('')
  const name = field.name[language]
  return (
    <Modal
      open
      title={says.switchOn(name)}
      okText={says.on}
      okButtonProps={{ disabled: basis.trim() === '' }}
      confirmLoading={busy}
      onOk={() => onGiven(basis.trim())}
      onCancel={onClose}
    >
      <label className="stacked">
        {says.basisAsk(name)}
        <Input.TextArea value={basis} rows={3} maxLength={300} onChange={(event) => setBasis(event.target.value)} />
      </label>
    </Modal>
  )
}
