import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import type { WebhookDoor } from './door.ts'
import { SecretOnce } from './secret-once.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly door: WebhookDoor; readonly url: string | undefined; readonly onClose: () => void }
type Filled = { readonly url: string; readonly reason: string }

export function SetWebhook({ door, url, onClose }: Props) {
  const says = useSays()
  const setting = useMutation({
    mutationFn: (body: Filled) => door.set(body),
    onSettled: door.onChanged,
  })
  if (setting.data)
    return (
      <SecretOnce
        secret={setting.data.secret}
        named={{ title: says.secretTitle, hint: says.secretHint, label: says.secretLabel }}
        onClose={onClose}
      />
    )
  return (
    <Modal title={url === undefined ? says.pushSet : says.pushChange} onClose={onClose}>
      <Form<Filled> layout="vertical" initialValues={{ url }} onFinish={(values) => setting.mutate(values)}>
        <Form.Item
          name="url"
          label={says.pushUrl}
          extra={says.pushUrlHint}
          rules={[{ required: true, pattern: /^https?:\/\/\S+$/i, message: says.pushUrlMissing }]}
        >
          <Input maxLength={1000} placeholder="https://" />
        </Form.Item>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {setting.isError && <ErrorNote error={setting.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={setting.isPending}>
            {says.pushSave}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
