import { InboxOutlined } from '@ant-design/icons'
import { browserTransport, sendFile } from '@ejia/client'
import { responsibilities, type SheetRow } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Modal, Table, Upload } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { currentLanguage, useWords } from '../../../words/language.ts'
import { responsibilitiesQuery } from '../rules/queries.ts'
import { type RoutingSays, useSays } from '../use-says.ts'

const transport = browserTransport(currentLanguage)

/** A table is read and shown, with what is wrong in it; only then is it taken over. */
export function SheetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const says = useSays()
  const { resp } = says
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const read = useMutation({
    mutationFn: (file: File) =>
      sendFile<{ readonly rows: SheetRow[] }>(transport, responsibilities.readResponsibilitySheet.path, file),
  })
  const good = (read.data?.rows ?? []).flatMap(({ key, content }) => (content ? [{ key, content }] : []))
  const take = useMutation({
    mutationFn: (reason: string) => call(responsibilities.importResponsibilities, { body: { rows: good, reason } }),
    onSuccess: async ({ added, changed }) => {
      void message.success(resp.imported(added, changed))
      await client.invalidateQueries({ queryKey: responsibilitiesQuery.queryKey })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={resp.import}
      width={960}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t.state.cancel}
        </Button>,
        <Button
          key="take"
          type="primary"
          disabled={good.length === 0}
          loading={take.isPending}
          onClick={() =>
            void form.validateFields().then(
              ({ reason }) => take.mutate(reason),
              () => undefined,
            )
          }
        >
          {resp.importNow(good.length)}
        </Button>,
      ]}
    >
      <div className="stack">
        <Upload.Dragger
          accept=".xlsx,.csv"
          showUploadList={false}
          disabled={read.isPending}
          beforeUpload={(file) => {
            read.mutate(file)
            return false
          }}
        >
          <p>
            <InboxOutlined /> {resp.drop}
          </p>
          <p className="quiet">{resp.dropHint}</p>
        </Upload.Dragger>
        {read.isPending && <Loading rows={2} />}
        {read.isError && <ErrorNote error={read.error} />}
        {read.data && (
          <>
            <strong role="status">{resp.read(good.length, read.data.rows.length - good.length)}</strong>
            <RowsRead rows={read.data.rows} />
            {good.length < read.data.rows.length && <p className="quiet">{resp.badHint}</p>}
            <Form form={form} layout="vertical" name="take-over">
              <ReasonField label={says.reason} missing={says.reasonMissing} />
            </Form>
          </>
        )}
        {take.isError && <ErrorNote error={take.error} />}
      </div>
    </Modal>
  )
}

function RowsRead({ rows }: { readonly rows: readonly SheetRow[] }) {
  const { resp } = useSays()
  return (
    <Table<SheetRow>
      rowKey="line"
      size="small"
      dataSource={rows}
      pagination={false}
      scroll={{ y: 320 }}
      columns={[
        { title: resp.line, dataIndex: 'line', width: 60 },
        { title: resp.unit, dataIndex: 'unitName', width: 200 },
        { title: resp.matter, dataIndex: 'matter' },
        {
          title: resp.state,
          key: 'state',
          width: 320,
          render: (_, row) =>
            row.faults.length === 0 ? (
              row.key === null ? (
                resp.isNew
              ) : (
                resp.isKnown
              )
            ) : (
              <span className="fault-text">{row.faults.map((fault) => sayFault(fault, resp)).join('；')}</span>
            ),
        },
      ]}
    />
  )
}

function sayFault({ because, column, text }: SheetRow['faults'][number], resp: RoutingSays['resp']): string {
  switch (because) {
    case 'missing':
      return resp.missing(column)
    case 'unknown':
      return resp.unknown(column, text)
    case 'tooLong':
      return resp.tooLong
  }
}
