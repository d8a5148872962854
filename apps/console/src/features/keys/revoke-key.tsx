import { type ApiKeyView, apiKeys } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { keysQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly apiKey: ApiKeyView; readonly onClose: () => void }

export function RevokeKey({ apiKey, onClose }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const revoking = useMutation({
    mutationFn: (body: { reason: string }) => call(apiKeys.revokeApiKey, { params: { id: apiKey.id }, body }),
    onSuccess: () => {
      void message.success(says.revoked)
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
  return (
    <Modal title={says.revokeTitle(apiKey.name)} onClose={onClose}>
      <Form layout="vertical" onFinish={(values: { reason: string }) => revoking.mutate(values)}>
        <p>{says.revokeHint}</p>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {revoking.isError && <ErrorNote error={revoking.error} />}
        <div className="model-actions">
          <Button danger type="primary" htmlType="submit" loading={revoking.isPending}>
            {says.revoke}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
