import { browserTransport, sendFile } from '@ejia/client'
import { inbound, type ReplyOf } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, type FormInstance, Upload } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { currentLanguage } from '../../../words/language.ts'
import { useSays } from '../use-says.ts'
import { MeaningList } from './meaning-list.tsx'
import type { Filled } from './source-form.tsx'

type Read = ReplyOf<typeof inbound.readInboundColumns>

const transport = browserTransport(currentLanguage)

/** The columns are asked of the source or of a sample file, with what they most likely mean. */
export function ColumnsField({ form }: { readonly form: FormInstance<Filled> }) {
  const says = useSays()
  const kind = Form.useWatch('kind', form)
  const [names, setNames] = useState<readonly string[]>()
  const read = useMutation({
    mutationFn: (file?: File) => {
      if (file) return sendFile<Read>(transport, inbound.readInboundFileColumns.path, file)
      const { connection = null, address = '', listPath = '' } = form.getFieldsValue()
      const body = { kind: kind ?? 'json', connection, address, listPath: kind === 'json' ? listPath : '' }
      return call(inbound.readInboundColumns, { body })
    },
    onSuccess: (found) => {
      setNames(found.map(({ name }) => name))
      const { columns: present } = form.getFieldsValue()
      const known = new Map(present.map(({ name, meaning }) => [name, meaning]))
      const columns = found.flatMap(({ name, meaning: guess }) => {
        const meaning = known.get(name) ?? guess
        return meaning === null ? [] : [{ name, meaning }]
      })
      form.setFieldValue('columns', columns)
    },
  })
  return (
    <>
      <Form.Item label={says.columns} extra={says.columnsHint}>
        {kind === 'file' ? (
          <Upload
            accept=".xlsx,.csv"
            showUploadList={false}
            beforeUpload={(file) => {
              read.mutate(file)
              return false
            }}
          >
            <Button loading={read.isPending}>{says.readFile}</Button>
          </Upload>
        ) : (
          <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>
            {says.readColumns}
          </Button>
        )}
      </Form.Item>
      {read.isError && <ErrorNote error={read.error} />}
      <Form.Item name="columns" rules={[{ validator: hasName, message: says.columnsMissing }]}>
        <MeaningList {...(names ? { names } : {})} />
      </Form.Item>
    </>
  )
}

async function hasName(_: unknown, columns: Filled['columns'] | undefined): Promise<void> {
  if (!columns?.some(({ meaning }) => meaning === 'name')) throw new Error('no name')
}
