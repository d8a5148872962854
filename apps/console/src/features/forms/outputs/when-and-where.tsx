import type { FormToFill } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, type FormInstance, Input, Radio, Select } from 'antd'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { connectionsQuery } from '../queries.ts'
import type { Filled } from './ask-for.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly form: FormInstance<Filled>; readonly chosen: FormToFill }

/** Only for the form's own department: again and again, and into its own system. */
export function WhenAndWhere({ form, chosen }: Props) {
  const says = useSays()
  const connections = useQuery(connectionsQuery)
  const every = Form.useWatch('every', form)
  const own = connections.data?.filter(({ unitId }) => unitId === chosen.form.ownerUnitId)
  return (
    <>
      <Form.Item name="every" label={says.when}>
        <Radio.Group
          options={[
            { value: 'once', label: says.once },
            ...(['day', 'week', 'month'] as const).map((value) => ({ value, label: says.every[value] })),
          ]}
        />
      </Form.Item>
      {every !== undefined && every !== 'once' && <Times every={every} last={lastDay(chosen.form.validUntil)} />}
      <Form.Item name="connection" {...(own?.length === 0 ? { extra: says.noConnections } : {})} label={says.where}>
        <Radio.Group
          className="stacked"
          options={[
            { value: '', label: says.here },
            ...(own ?? []).map(({ name, host }) => ({ value: name, label: says.push(name, host) })),
          ]}
        />
      </Form.Item>
      {connections.isError && <ErrorNote error={connections.error} onRetry={() => void connections.refetch()} />}
    </>
  )
}

type Times = { readonly every: 'day' | 'week' | 'month'; readonly last: string }

function Times({ every, last }: Times) {
  const says = useSays()
  const upTo = (count: number, from: number, label: (value: number) => string) =>
    Array.from({ length: count }, (_, at) => ({ value: at + from, label: label(at + from) }))
  return (
    <div className="once-choose">
      {every === 'week' && (
        <Form.Item name="weekday" label={says.weekday}>
          <Select options={says.weekdays.map((label, at) => ({ value: at + 1, label }))} />
        </Form.Item>
      )}
      {every === 'month' && (
        <Form.Item name="day" label={says.day}>
          <Select options={upTo(31, 1, says.days)} />
        </Form.Item>
      )}
      <Form.Item name="hour" label={says.hour}>
        <Select options={upTo(24, 0, says.hours)} />
      </Form.Item>
      <Form.Item name="until" label={says.until} rules={[{ required: true, message: says.missing }]}>
        <Input type="date" max={last} />
      </Form.Item>
    </div>
  )
}

/** A year from now, or the form's last day. */
function lastDay(validUntil: string): string {
  const year = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)
  return year < validUntil ? year : validUntil
}
