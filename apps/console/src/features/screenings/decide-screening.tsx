import { type Screening, screenings } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Modal, Radio } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useWords } from '../../words/language.ts'
import { screeningsKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly item: Screening; readonly onClose: () => void }
type Values = { readonly shown: 'yes' | 'no'; readonly reason: string }

/** Shown or not, with a reason; it can be decided anew at any time. */
export function DecideScreening({ item, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const shown = Form.useWatch('shown', form) ?? 'no'
  const decide = useMutation({
    mutationFn: (values: Values) =>
      call(screenings.decideScreening, {
        params: { incidentId: item.incident.id },
        body: { shown: values.shown === 'yes', reason: values.reason.trim() },
      }),
    onSuccess: async () => {
      void message.success(says.decided)
      onClose()
      await client.invalidateQueries({ queryKey: screeningsKey })
    },
  })
  return (
    <Modal
      open
      title={says.decide}
      okText={says.decide}
      cancelText={t.state.cancel}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{item.incident.text}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ shown: item.decision?.shown ? 'yes' : 'no', reason: '' }}
        onFinish={(values) => decide.mutate(values)}
      >
        <Form.Item name="shown">
          <Radio.Group options={(['yes', 'no'] as const).map((value) => ({ value, label: says.shown[value] }))} />
        </Form.Item>
        <p className="quiet">{says.shownHint[shown]}</p>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
      </Form>
      {decide.isError && <ErrorNote error={decide.error} />}
    </Modal>
  )
}
