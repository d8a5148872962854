import { useQuery } from '@tanstack/react-query'
import { Form, type FormInstance, Input, Select } from 'antd'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { connectionsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import type { Filled } from './source-form.tsx'

/** Where it is fetched; a file is sent by hand. */
export function OriginFields({ form }: { readonly form: FormInstance<Filled> }) {
  const says = useSays()
  const kind = Form.useWatch('kind', form)
  const { data = [], isError, error } = useQuery(connectionsQuery)
  if (kind !== 'json' && kind !== 'view') return undefined
  const fitting = data.filter((one) => one.kind === kind)
  const required = [{ required: true, whitespace: true, message: says.missing }]
  return (
    <>
      <Form.Item
        name="connection"
        label={says.connection}
        extra={says.connectionHint}
        rules={kind === 'view' ? required : []}
      >
        <Select
          allowClear
          {...(kind === 'json' ? { placeholder: says.publicAddress } : {})}
          options={fitting.map(({ name, host }) => ({ value: name, label: `${name} · ${host}` }))}
        />
      </Form.Item>
      {isError && <ErrorNote error={error} />}
      <Form.Item
        name="address"
        label={says.address[kind]}
        rules={required}
        {...(kind === 'json' ? { extra: says.addressHint } : {})}
      >
        <Input maxLength={500} />
      </Form.Item>
      {kind === 'json' && (
        <Form.Item name="listPath" label={says.listPath}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  )
}
