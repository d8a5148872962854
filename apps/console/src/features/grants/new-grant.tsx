import { grants } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { call } from '../../api/api.ts'
import { useMe } from '../../api/session.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { AreaSelect } from '../areas/index.ts'
import { ItemsField } from './items-field.tsx'
import { readAnew } from './queries.ts'
import { useSays } from './use-says.ts'

type Filled = {
  readonly unitId: string
  readonly items: string[]
  readonly areaCode: string
  readonly people: 'everybody' | 'list'
  readonly idCards?: string
  readonly purpose: string
  readonly legalBasis: string
  readonly until: string
  readonly clear?: boolean
}

/** What is asked is no more than the work needs; whoever owns it decides. */
export function NewGrant({ onClose }: { readonly onClose: () => void }) {
  const says = useSays()
  const me = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Filled>()
  const people = Form.useWatch('people', form)
  const units = (me?.memberships ?? []).filter(({ role }) => role === 'departmentHandler').map(({ unit }) => unit)
  const [unit] = units
  const asking = useMutation({
    mutationFn: ({ people: which, idCards, clear = false, ...rest }: Filled) => {
      const list = which === 'list' ? { idCards: (idCards ?? '').split(/[\s,，;；]+/).filter((one) => one !== '') } : {}
      return call(grants.requestGrant, { body: { ...rest, ...list, clear } })
    },
    onSuccess: (answered) => {
      void message.success(answered.every(({ state }) => state === 'valid') ? says.answered : says.sent)
      onClose()
    },
    onSettled: readAnew,
  })
  const required = (text: string) => [{ required: true, whitespace: true, message: text }]
  return (
    <Modal title={says.ask} className="modal-wide" onClose={onClose}>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ people: 'everybody', unitId: unit?.id, areaCode: unit?.areaCode }}
        onFinish={(values) => asking.mutate(values)}
      >
        <Form.Item name="unitId" label={says.unit} hidden={units.length < 2}>
          <Select options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <ItemsField />
        <Form.Item name="areaCode" label={says.area} rules={[{ required: true, message: says.areaMissing }]}>
          <AreaSelect placeholder={says.area} grids />
        </Form.Item>
        <Form.Item name="people" label={says.people}>
          <Radio.Group
            options={(['everybody', 'list'] as const).map((value) => ({ value, label: says.peopleOf[value] }))}
          />
        </Form.Item>
        {people === 'list' && (
          <Form.Item name="idCards" label={says.idCards} extra={says.idCardsHint} rules={required(says.idCardsMissing)}>
            <Input.TextArea rows={4} />
          </Form.Item>
        )}
        <Form.Item name="purpose" label={says.purpose} rules={required(says.purposeMissing)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="legalBasis" label={says.legalBasis} rules={required(says.legalBasisMissing)}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="until" label={says.lastDay} rules={[{ required: true, message: says.lastDayMissing }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="clear" valuePropName="checked" extra={says.wantsClearHint}>
          <Checkbox>{says.wantsClear}</Checkbox>
        </Form.Item>
        {asking.isError && <ErrorNote error={asking.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={asking.isPending}>
            {says.send}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
