import { type PartnerView, partners, type RequestOf } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { partnersQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly it: PartnerView; readonly onClose: () => void }
type Filled = RequestOf<typeof partners.changePartnerKey>['body']

export function ChangeKey({ it, onClose }: Props) {
  const says = useSays()
  const client = useQueryClient()
  const changing = useMutation({
    mutationFn: (body: Filled) => call(partners.changePartnerKey, { params: { id: it.id }, body }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: partnersQuery.queryKey }),
  })
  return (
    <Modal title={says.changeKeyTitle(it.name)} onClose={onClose}>
      <Form<Filled> layout="vertical" onFinish={(values) => changing.mutate(values)}>
        <p>{says.changeKeyHint}</p>
        <Form.Item
          name="apiKey"
          label={says.newKey}
          rules={[{ required: true, whitespace: true, message: says.missing }]}
        >
          <Input.Password maxLength={300} autoComplete="off" autoFocus />
        </Form.Item>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {changing.isError && <ErrorNote error={changing.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={changing.isPending}>
            {says.saveKey}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
