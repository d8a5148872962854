import { guesses } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useWords } from '../../words/language.ts'
import { useGuessWords } from '../../words/use-guess-words.ts'
import { modelsQuery } from './model-queries.ts'

type Props = { readonly version: number | null; readonly onClose: () => void }

/** The reason goes to the audit trail; every version stays, so that one can go back. */
export function SwitchModel({ version, onClose }: Props) {
  const { t } = useWords()
  const say = useGuessWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const switching = useMutation({
    mutationFn: ({ reason }: { reason: string }) => call(guesses.switchCategoryModel, { body: { version, reason } }),
    onSuccess: async () => {
      void message.success(say.switched)
      onClose()
      await client.invalidateQueries({ queryKey: modelsQuery.queryKey })
      await client.invalidateQueries({ queryKey: ['guess'] })
    },
  })
  return (
    <Modal title={say.switchTitle(version)} onClose={onClose}>
      <Form form={form} layout="vertical" onFinish={(values) => switching.mutate(values)}>
        <Form.Item name="reason" label={say.reason} rules={[{ required: true, whitespace: true, max: 200 }]}>
          <Input placeholder={say.reasonHint} maxLength={200} autoFocus />
        </Form.Item>
        {switching.isError && <ErrorNote error={switching.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={switching.isPending}>
            {version === null ? say.useWords : say.use}
          </Button>
          <Button onClick={onClose}>{t.state.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
