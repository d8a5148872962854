import { type HintView, hints } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Modal, Radio } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useWords } from '../../words/language.ts'
import { hintsKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly hint: HintView; readonly onClose: () => void }
type Values = { readonly explained: 'yes' | 'no'; readonly reason: string }

/** What the reviewer saw; it can be changed at any time, and nothing else follows from it. */
export function DecideHint({ hint, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const explained = Form.useWatch('explained', form) ?? 'yes'
  const decide = useMutation({
    mutationFn: (values: Values) =>
      call(hints.decideHint, {
        params: { id: hint.id },
        body: { explained: values.explained === 'yes', reason: values.reason.trim() },
      }),
    onSuccess: async () => {
      void message.success(says.decided)
      onClose()
      await client.invalidateQueries({ queryKey: hintsKey })
    },
  })
  return (
    <Modal
      open
      title={says.kinds[hint.kind]}
      okText={says.decide}
      cancelText={t.state.cancel}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="hint"
        layout="vertical"
        initialValues={{ explained: hint.decision?.explained === false ? 'no' : 'yes', reason: '' }}
        onFinish={(values) => decide.mutate(values)}
      >
        <Form.Item name="explained">
          <Radio.Group options={(['yes', 'no'] as const).map((value) => ({ value, label: says.explained[value] }))} />
        </Form.Item>
        <p className="quiet">{says.explainedHint[explained]}</p>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
      </Form>
      {decide.isError && <ErrorNote error={decide.error} />}
    </Modal>
  )
}
