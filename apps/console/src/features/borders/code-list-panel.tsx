import { browserTransport, sendFile } from '@ejia/client'
import { areaCodes, type CodeReading } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { newerVersion } from '../../api/newer-version.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { currentLanguage } from '../../words/language.ts'
import { cityDay } from './city-day.ts'
import { CodeListHistory } from './code-list-history.tsx'
import { CodeListNotes } from './code-list-notes.tsx'
import { codeListsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

const transport = browserTransport(currentLanguage)
type Rows = CodeReading['rows']

/** The yearly list of the statistics office: read, looked at, and carried out from a day on, all or nothing. */
export function CodeListPanel() {
  const says = useSays()
  const lists = useQuery(codeListsQuery)
  const read = useMutation({
    mutationFn: async (file: File) => {
      const reading = await sendFile<CodeReading>(transport, areaCodes.readCodeList.path, file)
      const { rows } = reading
      const preview = rows.length === 0 ? undefined : await call(areaCodes.previewCodeList, { body: { rows } })
      return { ...reading, preview }
    },
  })
  const waiting = lists.data?.find(({ outcome }) => outcome === null)
  const { rows = [], unread = [], preview } = read.data ?? {}
  const isSound = preview !== undefined && preview.faults.length === 0 && unread.length === 0
  return (
    <div className="stack">
      <section className="panel stack">
        <p>{says.codes.hint}</p>
        <p className="quiet">{says.codes.format}</p>
        {waiting ? (
          <Alert type="info" showIcon title={says.codes.pending(waiting.effectiveOn)} />
        ) : (
          <Upload
            accept=".xlsx,.csv"
            showUploadList={false}
            beforeUpload={(file) => {
              read.mutate(file)
              return false
            }}
          >
            <Button type="primary" loading={read.isPending}>
              {says.codes.choose}
            </Button>
          </Upload>
        )}
        {read.isError && <ErrorNote error={read.error} />}
        {unread.length > 0 && <Alert type="error" showIcon title={says.codes.unread(unread.join('、'))} />}
        {preview && <CodeListNotes preview={preview} rows={rows} />}
        {isSound && lists.data && !waiting && (
          <TakeForm rows={rows} version={lists.data[0]?.version ?? 0} onDone={() => read.reset()} />
        )}
      </section>
      {lists.isError && <ErrorNote error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.data && <CodeListHistory taken={lists.data} />}
    </div>
  )
}

type Fields = { readonly effectiveOn: string; readonly reason: string }
type TakeProps = { readonly rows: Rows; readonly version: number; readonly onDone: () => void }

function TakeForm({ rows, version, onDone }: TakeProps) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [today] = useState(cityDay)
  const take = useMutation({
    mutationFn: (fields: Fields) =>
      call(areaCodes.takeCodeList, { body: { ...fields, rows, expectedVersion: version } }),
    onSuccess: async ({ carriedOut }, { effectiveOn }) => {
      void message.success(carriedOut ? says.codes.done : says.planned(effectiveOn))
      await client.invalidateQueries()
      onDone()
    },
  })
  const newer = newerVersion(take.error, 'setting.conflict')
  return (
    <Form<Fields>
      name="code-list"
      layout="vertical"
      initialValues={{ effectiveOn: today }}
      onFinish={(fields) => take.mutate(fields)}
    >
      <Form.Item
        name="effectiveOn"
        label={says.effectiveOn}
        extra={says.effectiveHint}
        rules={[{ required: true, message: says.dateMissing }]}
      >
        <Input type="date" min={today} className="date-field" />
      </Form.Item>
      <ReasonField label={says.codes.reason} missing={says.reasonMissing} />
      {newer && <Alert type="warning" showIcon role="alert" title={says.codes.overtaken(newer.by)} />}
      {take.isError && !newer && <ErrorNote error={take.error} />}
      <Button type="primary" htmlType="submit" loading={take.isPending}>
        {says.codes.confirm}
      </Button>
    </Form>
  )
}
