import { absences } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Modal } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useWords } from '../../../words/language.ts'
import { readPeopleAnew } from '../leaving/queries.ts'
import { PersonSelect } from '../person-select.tsx'
import { usePeopleSays } from '../use-people-says.ts'
import { DayFields } from './day-fields.tsx'

type Fields = {
  readonly personId: string
  readonly deputyId: string
  readonly fromOn: string
  readonly untilOn: string
}

/** An administrator names a deputy for somebody. */
export function AbsenceForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const says = usePeopleSays()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const personId = Form.useWatch('personId', form)
  const add = useMutation({
    mutationFn: ({ personId: id, ...body }: Fields) => call(absences.createAbsence, { params: { id }, body }),
    onSuccess: async () => {
      void message.success(says.arranged)
      await readPeopleAnew()
      onClose()
    },
  })
  return (
    <Modal
      open
      title={says.addAbsence}
      okText={says.addAbsence}
      cancelText={t.state.cancel}
      confirmLoading={add.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields> form={form} name="absence" layout="vertical" onFinish={(fields) => add.mutate(fields)}>
        <Form.Item name="personId" label={says.person} rules={[{ required: true, message: says.personMissing }]}>
          <PersonSelect ariaLabel={says.person} />
        </Form.Item>
        <Form.Item name="deputyId" label={says.deputy} rules={[{ required: true, message: says.deputyMissing }]}>
          <PersonSelect ariaLabel={says.deputy} except={personId} />
        </Form.Item>
        <DayFields />
      </Form>
      {add.isError && <ErrorNote error={add.error} />}
    </Modal>
  )
}
