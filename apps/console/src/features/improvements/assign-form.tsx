import { newId } from '@ejia/client'
import { improvements } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { improvementsKey, ledgerQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Fields = { readonly problemKey: string; readonly title?: string; readonly reason: string }
type Props = { readonly entryIds: readonly string[]; readonly onDone: () => void }

const fresh = 'new'

/** To a problem that is there, or to a new one. */
export function AssignForm({ entryIds, onDone }: Props) {
  const { said, keeping } = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const ledger = useQuery(ledgerQuery)
  const [form] = Form.useForm<Fields>()
  const isNew = Form.useWatch('problemKey', form) === fresh
  const put = useMutation({
    mutationFn: async ({ problemKey, title = '', reason }: Fields) => {
      const key = problemKey === fresh ? newId() : problemKey
      if (problemKey === fresh) {
        const problem = { title, state: 'noted', answer: '', release: null } as const
        await call(improvements.changeProblem, { params: { key }, body: { problem, expectedVersion: 0, reason } })
      }
      await call(improvements.assignEntries, { body: { entryIds: [...entryIds], problemKey: key, reason } })
    },
    onSuccess: async () => {
      void message.success(keeping.moved)
      form.resetFields()
      onDone()
      await client.invalidateQueries({ queryKey: improvementsKey })
    },
  })
  return (
    <Form<Fields> form={form} name="assign" layout="vertical" className="assign" onFinish={(it) => put.mutate(it)}>
      <strong role="status">{keeping.chosen(entryIds.length)}</strong>
      <Form.Item name="problemKey" label={keeping.putTo} rules={[{ required: true, message: keeping.putToMissing }]}>
        <Select
          showSearch
          optionFilterProp="label"
          options={[
            { value: fresh, label: keeping.newProblem },
            ...(ledger.data?.problems ?? []).map(({ key, number, problem }) => ({
              value: key,
              label: `${said.number(number)} ${problem.title}`,
            })),
          ]}
        />
      </Form.Item>
      {isNew && (
        <Form.Item
          name="title"
          label={keeping.fields.title}
          rules={[{ required: true, whitespace: true, message: keeping.titleMissing }]}
        >
          <Input maxLength={80} />
        </Form.Item>
      )}
      <ReasonField label={keeping.reason} missing={keeping.reasonMissing} />
      {put.isError && <ErrorNote error={put.error} />}
      <Button type="primary" htmlType="submit" loading={put.isPending}>
        {keeping.put}
      </Button>
    </Form>
  )
}
