import { accounts } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'

type Values = { readonly current: string; readonly next: string; readonly again: string }

const shortest = 10

export function ChangePasswordForm() {
  const { t } = useWords()
  const { administration: says } = t
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const change = useMutation({
    mutationFn: ({ current, next }: Values) => call(accounts.changePassword, { body: { current, next } }),
    onSuccess: async () => {
      void message.success(says.changed)
      form.resetFields()
      await client.invalidateQueries({ queryKey: ['me'] })
      await client.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  return (
    <Form<Values> form={form} name="password" layout="vertical" requiredMark={false} onFinish={(v) => change.mutate(v)}>
      <Form.Item name="current" label={says.present} rules={[{ required: true, message: t.forms.required }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={says.next}
        extra={says.nextHint}
        validateTrigger="onBlur"
        rules={[{ required: true, min: shortest, message: says.tooShort }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={says.again}
        dependencies={['next']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(says.againWrong)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.isError && <ErrorNote error={change.error} />}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {says.change}
      </Button>
    </Form>
  )
}
