import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { fromWallClock } from '../../time/instants.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import type { WebhookDoor } from './door.ts'
import { useSays } from './use-says.ts'

export type Steering = 'pause' | 'resume' | 'replay'
type Props = { readonly door: WebhookDoor; readonly action: Steering; readonly onClose: () => void }
type Filled = { readonly from?: string; readonly reason: string }

export function SteerWebhook({ door, action, onClose }: Props) {
  const says = useSays()
  const steering = useMutation({
    mutationFn: ({ from, reason }: Filled) =>
      door.steer({ action, reason, ...(from === undefined ? {} : { from: fromWallClock(from) }) }),
    onSuccess: onClose,
    onSettled: door.onChanged,
  })
  return (
    <Modal title={says.steerTitles[action]} onClose={onClose}>
      <Form<Filled> layout="vertical" onFinish={(values) => steering.mutate(values)}>
        <p className="quiet">{says.steerHints[action]}</p>
        {action === 'replay' && (
          <Form.Item name="from" label={says.replayFrom} rules={[{ required: true, message: says.replayFromMissing }]}>
            <Input type="datetime-local" />
          </Form.Item>
        )}
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {steering.isError && <ErrorNote error={steering.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={steering.isPending}>
            {says.confirm}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
