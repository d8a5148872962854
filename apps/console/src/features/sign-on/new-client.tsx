import { signOn } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { SecretOnce } from '../webhooks/index.ts'
import { clientsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Filled = { readonly name: string; readonly redirects: string; readonly reason: string }

export function NewClient({ onClose }: { readonly onClose: () => void }) {
  const says = useSays()
  const client = useQueryClient()
  const adding = useMutation({
    mutationFn: ({ name, redirects, reason }: Filled) =>
      call(signOn.addSignOnClient, { body: { name, redirectUris: linesIn(redirects), reason } }),
    onSettled: () => client.invalidateQueries({ queryKey: clientsQuery.queryKey }),
  })
  const named = { title: says.secretTitle, hint: says.secretHint, label: says.secretLabel }
  if (adding.data) return <SecretOnce secret={adding.data.secret} named={named} onClose={onClose} />
  return (
    <Modal title={says.add} onClose={onClose}>
      <Form<Filled> layout="vertical" onFinish={(values) => adding.mutate(values)}>
        <Form.Item
          name="name"
          label={says.name}
          rules={[{ required: true, whitespace: true, message: says.nameMissing }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item
          name="redirects"
          label={says.redirects}
          extra={says.redirectsHint}
          rules={[{ required: true, pattern: /^\s*(https?:\/\/\S+\s*)+$/, message: says.redirectsMissing }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2500} />
        </Form.Item>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {adding.isError && <ErrorNote error={adding.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {says.create}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}

function linesIn(text: string): string[] {
  return text.split(/\s+/).filter((line) => line !== '')
}
