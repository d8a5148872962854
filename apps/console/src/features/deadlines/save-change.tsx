import { CallRefused } from '@ejia/client'
import { type DeadlineChange, deadlines } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Modal } from 'antd'
import { call } from '../../api/api.ts'
import { isRefused } from '../../api/queries.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { HolidayList } from './holiday-list.tsx'
import { MovedMatters } from './moved-matters.tsx'
import { deadlineKey } from './queries.ts'

type Props = {
  readonly change: DeadlineChange
  readonly expectedVersion: number
  readonly onSaved: () => void
  readonly onClose: () => void
}

type Asked = { readonly reason: string; readonly over: number }

/** The last look before a setting holds: what it moves, and why it is changed. */
export function SaveChange({ change, expectedVersion, onSaved, onClose }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const save = useMutation({
    mutationFn: ({ reason, over }: Asked) =>
      call(deadlines.changeDeadlineSetting, { body: { change, expectedVersion: over, reason } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: deadlineKey })
      void message.success(says.saved)
      onSaved()
    },
  })
  const newer = newerVersion(save.error)
  const send = (over: number) =>
    void form.validateFields().then(
      ({ reason }) => save.mutate({ reason, over }),
      () => undefined,
    )
  return (
    <Modal
      open
      title={says.saveTitle}
      width={880}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t.state.cancel}
        </Button>,
        <Button
          key="save"
          type="primary"
          loading={save.isPending}
          onClick={() => send(newer?.version ?? expectedVersion)}
        >
          {newer ? says.overwrite : says.saveNow}
        </Button>,
      ]}
    >
      <div className="stack">
        {/* Reminders move no date. */}
        {change.kind !== 'escalation' && <MovedMatters change={change} />}
        {change.kind === 'holidays' && change.content && <HolidayList days={change.content.days} />}
        <Form form={form} layout="vertical" name="save-change">
          <Form.Item
            name="reason"
            label={says.reason}
            rules={[{ required: true, whitespace: true, message: says.reasonMissing }]}
          >
            <Input maxLength={300} />
          </Form.Item>
        </Form>
        {newer && <Alert type="warning" showIcon role="alert" title={says.conflict(newer.by)} />}
        {save.isError && !newer && <ErrorNote error={save.error} />}
      </div>
    </Modal>
  )
}

/** Who was first, where somebody saved in the meantime. */
function newerVersion(error: unknown): { readonly version: number; readonly by: string } | undefined {
  if (!isRefused(error, 'deadlines.conflict') || !(error instanceof CallRefused)) return undefined
  const { version, changedBy } = error.problem.details ?? {}
  return typeof version === 'number' ? { version, by: typeof changedBy === 'string' ? changedBy : '' } : undefined
}
