import { briefings } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useWords } from '../../words/language.ts'
import { useSays } from './use-says.ts'

type Props = { readonly id: string; readonly version: number }

/** Makes a draft of it again; that it was issued stays on record. */
export function TakeBack({ id, version }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<{ readonly reason: string }>()
  const [asking, setAsking] = useState(false)
  const takeBack = useMutation({
    mutationFn: (reason: string) =>
      call(briefings.takeBackBriefing, { params: { id }, body: { expectedVersion: version, reason } }),
    onSuccess: async () => {
      setAsking(false)
      void message.success(says.takenBack)
      await client.invalidateQueries({ queryKey: ['briefings'] })
    },
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{says.takeBack}</Button>
      <Modal
        open={asking}
        title={says.takeBack}
        okText={says.takeBack}
        cancelText={t.state.cancel}
        confirmLoading={takeBack.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
      >
        <Form
          form={form}
          name="taking-back"
          layout="vertical"
          onFinish={({ reason }) => takeBack.mutate(reason.trim())}
        >
          <ReasonField label={says.reason} missing={says.reasonMissing} />
        </Form>
        {takeBack.isError && <ErrorNote error={takeBack.error} />}
      </Modal>
    </>
  )
}
