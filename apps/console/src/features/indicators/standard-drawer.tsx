import { type FigureView, indicators } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, InputNumber } from 'antd'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useWords } from '../../words/language.ts'
import { standardVersionsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly figure: FigureView; readonly onClose: () => void }
type Fields = { readonly value: number; readonly basis: string; readonly reason: string }

/** What the city wants of a figure, and by what rule; taken back it holds no more, and every change stays on record. */
export function StandardDrawer({ figure: { id, unit, standard }, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const scale = unit === 'share' ? 100 : 1
  const save = useMutation({
    mutationFn: (asked: { readonly standard: { value: number; basis: string } | null; readonly reason: string }) =>
      call(indicators.changeStandard, {
        params: { indicator: id },
        body: { ...asked, expectedVersion: standard.version },
      }),
    onSuccess: async () => {
      void message.success(says.saved)
      onClose()
      await client.invalidateQueries({ queryKey: ['indicators'] })
    },
    onError: () => client.invalidateQueries({ queryKey: ['indicators'] }),
  })
  const takeBack = () =>
    void form.validateFields(['reason']).then(
      ({ reason }) => save.mutate({ standard: null, reason }),
      () => undefined,
    )
  const title = says.standardOf(says.figures[id].name)
  return (
    <Drawer
      open
      size={480}
      title={title}
      aria-label={title}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          {standard.value !== null && (
            <Button danger onClick={takeBack}>
              {says.takeBack}
            </Button>
          )}
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {says.save}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <Form<Fields>
          form={form}
          name="standard"
          layout="vertical"
          initialValues={{
            ...(standard.value === null ? {} : { value: standard.value * scale }),
            ...(standard.basis === null ? {} : { basis: standard.basis }),
          }}
          onFinish={({ value, basis, reason }) => save.mutate({ standard: { value: value / scale, basis }, reason })}
        >
          <Form.Item
            name="value"
            label={unit === 'share' ? says.standardPercent : says.standardHours}
            rules={[{ required: true, message: says.standardMissing }]}
          >
            <InputNumber min={unit === 'share' ? 1 : 0.1} max={unit === 'share' ? 100 : 8760} />
          </Form.Item>
          <Form.Item
            name="basis"
            label={says.basis}
            rules={[{ required: true, whitespace: true, message: says.basisMissing }]}
          >
            <Input maxLength={300} />
          </Form.Item>
          <ReasonField label={says.reason} missing={says.reasonMissing} />
        </Form>
        {save.isError && <ErrorNote error={save.error} />}
        <StandardHistory id={id} say={unit === 'share' ? says.percent : says.hours} />
      </div>
    </Drawer>
  )
}

type HistoryProps = { readonly id: FigureView['id']; readonly say: (value: number) => string }

function StandardHistory({ id, say }: HistoryProps) {
  const says = useSays()
  const now = useNow()
  const versions = useQuery(standardVersionsQuery(id))
  if (versions.isError) return <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
  return (
    <ol className="behind">
      {versions.data?.map(({ version, standard, reason, changedAt, changedBy }) => (
        <li key={version}>
          {standard === null ? says.takenBack : `${say(standard.value)} · ${standard.basis}`}
          <div className="quiet">
            {changedBy.name} · {showInstant(changedAt, now)} · {reason}
          </div>
        </li>
      ))}
    </ol>
  )
}
