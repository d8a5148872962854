import { type InboundSource, inbound, type RequestOf } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { call } from '../../../api/api.ts'
import { scopeOf, useMe } from '../../../api/session.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { UnitSelect } from '../../accounts/index.ts'
import { AreaSelect } from '../../areas/index.ts'
import { readInboundAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { ColumnsField } from './columns-field.tsx'
import { OriginFields } from './origin-fields.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

type Wanted = RequestOf<typeof inbound.addInboundSource>['body']
export type Filled = Omit<Wanted, 'connection' | 'address' | 'listPath' | 'schedule'> & {
  readonly connection?: string
  readonly address?: string
  readonly listPath?: string
  readonly every: 'none' | 'day' | 'week' | 'month'
  readonly weekday: number
  readonly day: number
  readonly hour: number
}

type Props = { readonly it?: InboundSource; readonly onClose: () => void }

/** Whose data, by what law, from where, what it means and when. */
export function SourceForm({ it, onClose }: Props) {
  const says = useSays()
  const me = useMe()
  const [form] = Form.useForm<Filled>()
  const save = useMutation({
    mutationFn: (filled: Filled) => {
      const body = bodyOf(filled)
      return it
        ? call(inbound.changeInboundSource, { params: { id: it.id }, body })
        : call(inbound.addInboundSource, { body })
    },
    onSuccess: onClose,
    onSettled: readInboundAnew,
  })
  const required = [{ required: true, whitespace: true, message: says.missing }]
  return (
    <Modal title={it ? `${says.change} · ${it.name}` : says.add} onClose={onClose}>
      <Form<Filled>
        form={form}
        name="inbound"
        layout="vertical"
        initialValues={it ? filledOf(it) : { ...fresh, areaCode: scopeOf(me) }}
        onFinish={(filled) => save.mutate(filled)}
      >
        <Form.Item name="name" label={says.name} rules={required}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="unitId" label={says.unit} rules={required}>
          <UnitSelect known={it ? [it.unit] : []} />
        </Form.Item>
        <Form.Item name="areaCode" label={says.area} rules={required}>
          <AreaSelect placeholder={says.area} grids />
        </Form.Item>
        <Form.Item name="legalBasis" label={says.basis} rules={required}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="kind" label={says.kind}>
          <Radio.Group
            options={(['file', 'json', 'view'] as const).map((value) => ({ value, label: says.kinds[value] }))}
          />
        </Form.Item>
        <OriginFields form={form} />
        <ColumnsField form={form} />
        <Form.Item name="registersNew" valuePropName="checked">
          <Checkbox>{says.registersNew}</Checkbox>
        </Form.Item>
        <ScheduleFields form={form} />
        <Form.Item name="isOn" valuePropName="checked">
          <Checkbox>{says.isOn}</Checkbox>
        </Form.Item>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {save.isError && <ErrorNote error={save.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {says.save}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}

const fresh = {
  kind: 'file',
  registersNew: false,
  isOn: true,
  every: 'none',
  weekday: 1,
  day: 1,
  hour: 3,
  columns: [],
} as const

function filledOf({ schedule, connection, ...source }: InboundSource): Partial<Filled> {
  return {
    ...source,
    ...(connection === null ? {} : { connection }),
    every: schedule?.every ?? 'none',
    weekday: schedule?.every === 'week' ? schedule.weekday : 1,
    day: schedule?.every === 'month' ? schedule.day : 1,
    hour: schedule?.hour ?? 3,
  }
}

function bodyOf(filled: Filled): Wanted & { readonly reason: string } {
  const { name, unitId, areaCode, legalBasis, kind, columns, registersNew, isOn } = filled
  const { connection, address, listPath, reason } = filled
  const isFetched = kind !== 'file'
  return {
    name,
    unitId,
    areaCode,
    legalBasis,
    kind,
    columns: [...columns],
    registersNew,
    isOn,
    connection: isFetched ? (connection ?? null) : null,
    address: isFetched ? (address ?? '') : '',
    listPath: kind === 'json' ? (listPath ?? '') : '',
    schedule: isFetched ? scheduleOf(filled) : null,
    reason,
  }
}

function scheduleOf({ every, weekday, day, hour }: Filled): Wanted['schedule'] {
  switch (every) {
    case 'none':
      return null
    case 'day':
      return { every, hour }
    case 'week':
      return { every, weekday, hour }
    case 'month':
      return { every, day, hour }
  }
}
