import { type SignOnClient, signOn } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { clientsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly it: SignOnClient; readonly onClose: () => void }

export function EndClient({ it, onClose }: Props) {
  const says = useSays()
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: (body: { reason: string }) => call(signOn.endSignOnClient, { params: { id: it.id }, body }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: clientsQuery.queryKey }),
  })
  return (
    <Modal title={says.endTitle(it.name)} onClose={onClose}>
      <Form layout="vertical" onFinish={(values: { reason: string }) => ending.mutate(values)}>
        <p>{says.endHint}</p>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {ending.isError && <ErrorNote error={ending.error} />}
        <div className="model-actions">
          <Button danger type="primary" htmlType="submit" loading={ending.isPending}>
            {says.end}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
