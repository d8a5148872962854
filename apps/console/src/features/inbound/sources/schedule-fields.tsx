import { Form, type FormInstance, Select } from 'antd'
import { useSays } from '../use-says.ts'
import type { Filled } from './source-form.tsx'

export function ScheduleFields({ form }: { readonly form: FormInstance<Filled> }) {
  const says = useSays()
  const kind = Form.useWatch('kind', form)
  const every = Form.useWatch('every', form)
  if (kind !== 'json' && kind !== 'view') return undefined
  return (
    <>
      <Form.Item name="every" label={says.schedule}>
        <Select
          options={(['none', 'day', 'week', 'month'] as const).map((value) => ({
            value,
            label: says.schedules[value],
          }))}
        />
      </Form.Item>
      {every === 'week' && (
        <Form.Item name="weekday" label={says.weekday}>
          <Select options={says.weekdays.map((label, at) => ({ value: at + 1, label }))} />
        </Form.Item>
      )}
      {every === 'month' && (
        <Form.Item name="day" label={says.day}>
          <Select options={Array.from({ length: 31 }, (_, at) => ({ value: at + 1, label: says.days(at + 1) }))} />
        </Form.Item>
      )}
      {every !== 'none' && (
        <Form.Item name="hour" label={says.hour}>
          <Select options={Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: says.hours(hour) }))} />
        </Form.Item>
      )}
    </>
  )
}
