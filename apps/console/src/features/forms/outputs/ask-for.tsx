import { type FormToFill, forms, type RequestOf } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import { call } from '../../../api/api.ts'
import { scopeOf, useMe } from '../../../api/session.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { AreaSelect } from '../../areas/index.ts'
import { readAnew, toFillQuery } from '../queries.ts'
import { useSays } from './use-says.ts'
import { WhenAndWhere } from './when-and-where.tsx'

type Wanted = RequestOf<typeof forms.requestFormOutput>['body']
export type Filled = Pick<Wanted, 'areaCode' | 'purpose'> & {
  readonly key: string
  readonly format: 'own' | 'pdf'
  readonly every: 'once' | 'day' | 'week' | 'month'
  readonly weekday: number
  readonly day: number
  readonly hour: number
  readonly until?: string
  /** Empty where it is fetched here. */
  readonly connection: string
}

export function AskFor() {
  const says = useSays()
  const toFill = useQuery(toFillQuery)
  return (
    <section className="panel stack">
      <h2>{says.ask}</h2>
      <p className="quiet">{says.askHint}</p>
      {toFill.isError && <ErrorNote error={toFill.error} onRetry={() => void toFill.refetch()} />}
      {toFill.isPending && <Loading rows={3} />}
      {toFill.data?.length === 0 && <EmptyNote title={says.noForms} />}
      {toFill.data && toFill.data.length > 0 && <Ask all={toFill.data} />}
    </section>
  )
}

const fresh = { format: 'own', every: 'once', weekday: 1, day: 1, hour: 7, connection: '' } as const

/** What was filled in stays where it was refused. */
function Ask({ all }: { readonly all: readonly FormToFill[] }) {
  const says = useSays()
  const me = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Filled>()
  const key = Form.useWatch('key', form)
  const chosen = all.find((one) => one.key === key)
  const isOwners =
    me?.memberships.some(({ role, unit }) => role === 'departmentHandler' && unit.id === chosen?.form.ownerUnitId) ??
    false
  const ask = useMutation({
    mutationFn: (filled: Filled) =>
      call(forms.requestFormOutput, { params: { key: filled.key }, body: bodyOf(filled, isOwners) }),
    onSuccess: async () => {
      void message.success(says.askedFor)
      form.resetFields(['purpose', 'every', 'until'])
      await readAnew()
    },
  })
  const required = [{ required: true, whitespace: true, message: says.missing }]
  return (
    <Form<Filled>
      form={form}
      name="output"
      layout="vertical"
      initialValues={{ ...fresh, key: all[0]?.key, areaCode: scopeOf(me) }}
      onFinish={(filled) => ask.mutate(filled)}
    >
      <div className="once-choose">
        <Form.Item name="key" label={says.chooseForm} rules={required}>
          <Select options={all.map((one) => ({ value: one.key, label: one.form.title }))} />
        </Form.Item>
        <Form.Item name="areaCode" label={says.area} rules={required}>
          <AreaSelect placeholder={says.area} grids />
        </Form.Item>
      </div>
      <Form.Item name="purpose" label={says.purpose} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      {chosen?.form.layout && (
        <Form.Item name="format" label={says.format}>
          <Radio.Group options={(['own', 'pdf'] as const).map((value) => ({ value, label: says.formats[value] }))} />
        </Form.Item>
      )}
      {chosen && isOwners && <WhenAndWhere form={form} chosen={chosen} />}
      {ask.isError && <ErrorNote error={ask.error} />}
      <Button type="primary" htmlType="submit" loading={ask.isPending}>
        {says.ask}
      </Button>
    </Form>
  )
}

function bodyOf({ areaCode, purpose, format, connection, until, ...filled }: Filled, isOwners: boolean): Wanted {
  const body = { areaCode, purpose: purpose.trim(), format }
  if (!isOwners) return body
  const schedule = scheduleOf(filled)
  return {
    ...body,
    schedule,
    until: schedule === null ? null : (until ?? null),
    connection: connection === '' ? null : connection,
  }
}

function scheduleOf({ every, weekday, day, hour }: Pick<Filled, 'every' | 'weekday' | 'day' | 'hour'>) {
  switch (every) {
    case 'once':
      return null
    case 'day':
      return { every, hour }
    case 'week':
      return { every, weekday, hour }
    case 'month':
      return { every, day, hour }
  }
}
