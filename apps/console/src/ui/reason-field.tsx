import { Form, Input } from 'antd'

/** Why a setting is changed: it stands in the history beside the change. */
export function ReasonField({ label, missing }: { readonly label: string; readonly missing: string }) {
  return (
    <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: missing }]}>
      <Input maxLength={300} />
    </Form.Item>
  )
}
