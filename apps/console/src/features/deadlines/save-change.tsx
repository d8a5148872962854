import { type DeadlineChange, deadlines } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Modal } from 'antd'
import { call } from '../../api/api.ts'
import { newerVersion } from '../../api/newer-version.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
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
  const newer = newerVersion(save.error, 'deadlines.conflict')
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
          <ReasonField label={says.reason} missing={says.reasonMissing} />
        </Form>
        {newer && <Alert type="warning" showIcon role="alert" title={says.conflict(newer.by)} />}
        {save.isError && !newer && <ErrorNote error={save.error} />}
      </div>
    </Modal>
  )
}
