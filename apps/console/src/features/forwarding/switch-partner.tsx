import { type PartnerView, partners } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { partnersQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly it: PartnerView; readonly onClose: () => void }

export function SwitchPartner({ it, onClose }: Props) {
  const says = useSays()
  const client = useQueryClient()
  const turning = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      call(partners.switchPartner, { params: { id: it.id }, body: { on: !it.isOn, reason } }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: partnersQuery.queryKey }),
  })
  return (
    <Modal title={says.switchTitle(it.name)} onClose={onClose}>
      <Form layout="vertical" onFinish={(values: { reason: string }) => turning.mutate(values)}>
        <p>{it.isOn ? says.stopHint : says.resumeHint}</p>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {turning.isError && <ErrorNote error={turning.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={turning.isPending}>
            {it.isOn ? says.stop : says.resume}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
