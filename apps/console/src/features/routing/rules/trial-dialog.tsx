import { type RoutingRule, routing } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Modal } from 'antd'
import { call } from '../../../api/api.ts'
import { newerVersion } from '../../../api/newer-version.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { useWords } from '../../../words/language.ts'
import { useSays } from '../use-says.ts'
import { routingKey } from './queries.ts'
import { TrialView } from './trial-view.tsx'

type Props = {
  readonly rules: readonly RoutingRule[]
  readonly over: number
  readonly onSwitchedOn: () => void
  readonly onClose: () => void
}

/** The last look before a list is in force: where the last matters would go by it, and why it is changed. */
export function TrialDialog({ rules, over, onSwitchedOn, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const trial = useQuery({
    queryKey: [...routingKey, 'trial', rules],
    queryFn: () => call(routing.tryRouting, { body: { rules: [...rules] } }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const save = useMutation({
    mutationFn: (asked: { readonly reason: string; readonly expectedVersion: number }) =>
      call(routing.changeRouting, { body: { rules: [...rules], ...asked } }),
    onSuccess: async () => {
      onSwitchedOn()
      void message.success(says.switched)
      await client.invalidateQueries({ queryKey: routingKey })
    },
  })
  const newer = newerVersion(save.error, 'setting.conflict')
  const send = () =>
    void form.validateFields().then(
      ({ reason }) => save.mutate({ reason, expectedVersion: newer?.version ?? over }),
      () => undefined,
    )
  return (
    <Modal
      open
      title={says.trialTitle}
      width={1080}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t.state.cancel}
        </Button>,
        <Button key="save" type="primary" loading={save.isPending} disabled={!trial.isSuccess} onClick={send}>
          {newer ? says.switchOnAnyway : says.switchOn}
        </Button>,
      ]}
    >
      <div className="stack">
        {trial.isError && <ErrorNote error={trial.error} onRetry={() => void trial.refetch()} />}
        {trial.isPending && (
          <div className="stack">
            <p className="quiet">{says.trying}</p>
            <Loading rows={4} />
          </div>
        )}
        {trial.data && <TrialView trial={trial.data} />}
        <Form form={form} layout="vertical" name="switch-on">
          <ReasonField label={says.reason} missing={says.reasonMissing} />
        </Form>
        {newer && <Alert type="warning" showIcon role="alert" title={says.conflict(newer.by)} />}
        {save.isError && !newer && <ErrorNote error={save.error} />}
      </div>
    </Modal>
  )
}
