import { accounts, type Role } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Select } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { UnitSelect } from './unit-select.tsx'

type Values = { readonly unitId: string; readonly role: Role; readonly cleared?: boolean }

type Props = { readonly personId: string; readonly offered: readonly Role[] }

export function GrantForm({ personId, offered }: Props) {
  const { t, words } = useWords()
  const { administration: says } = t
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const grant = useMutation({
    mutationFn: ({ unitId, role, cleared = false }: Values) =>
      call(accounts.grantMembership, { params: { id: personId }, body: { unitId, role, cleared } }),
    onSuccess: async () => {
      void message.success(says.granted)
      form.resetFields()
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  return (
    <Form<Values> form={form} name="grant" layout="vertical" onFinish={(values) => grant.mutate(values)}>
      <h2>{says.grant}</h2>
      <Form.Item name="unitId" label={says.unit} rules={[{ required: true, message: says.unitMissing }]}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="role" label={says.role} rules={[{ required: true, message: says.roleMissing }]}>
        <Select options={offered.map((role) => ({ value: role, label: words.role[role] }))} placeholder={says.role} />
      </Form.Item>
      <Form.Item name="cleared" valuePropName="checked">
        <Checkbox>{says.cleared}</Checkbox>
      </Form.Item>
      {grant.isError && <ErrorNote error={grant.error} />}
      <Button type="primary" htmlType="submit" loading={grant.isPending}>
        {says.grant}
      </Button>
    </Form>
  )
}
