import { grants } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { readAnew } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly id: string; readonly onClose: () => void }

export function WithdrawGrant({ id, onClose }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const withdraw = useMutation({
    mutationFn: (body: { reason: string }) => call(grants.withdrawGrant, { params: { id }, body }),
    onSuccess: () => {
      void message.success(says.withdrawDone)
      onClose()
    },
    onSettled: readAnew,
  })
  return (
    <Modal title={says.withdrawTitle} onClose={onClose}>
      <Form layout="vertical" onFinish={(values: { reason: string }) => withdraw.mutate(values)}>
        <p>{says.withdrawHint}</p>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {withdraw.isError && <ErrorNote error={withdraw.error} />}
        <div className="model-actions">
          <Button danger type="primary" htmlType="submit" loading={withdraw.isPending}>
            {says.withdraw}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
