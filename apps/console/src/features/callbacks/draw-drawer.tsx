import { newId } from '@ejia/client'
import { callbacks, type DrawView } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { scopeOf, useMe } from '../../api/session.ts'
import { fromWallClock, toWallClock } from '../../time/instants.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { AreaSelect } from '../areas/index.ts'
import { drawsQuery, previewQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly onClose: () => void; readonly onDrawn: (draw: DrawView) => void }
type Fields = {
  readonly areaCode?: string
  readonly from?: string
  readonly to?: string
  readonly margin: number
  readonly seed: string
}

const margins = [0.05, 0.08, 0.1, 0.15]
const day = 86_400_000

/** Where, when, how exact and by which seed; how many that makes is said before it is drawn. */
export function DrawDrawer({ onClose, onDrawn }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const scope = scopeOf(useMe())
  const [form] = Form.useForm<Fields>()
  const [commandId] = useState(newId)
  const [initial] = useState((): Fields => firstValues(scope))
  const asked = askedOf(Form.useWatch([], form) ?? initial)
  const preview = useQuery(previewQuery(asked))
  const draw = useMutation({
    mutationFn: (fields: Fields) => {
      const wanted = askedOf(fields)
      if (!wanted) throw new Error('the form was sent incomplete')
      return call(callbacks.drawCallbacks, { body: { ...wanted, commandId, seed: fields.seed } })
    },
    onSuccess: async (drawn) => {
      void message.success(says.drawn)
      await client.invalidateQueries({ queryKey: drawsQuery.queryKey })
      onDrawn(drawn)
    },
  })
  return (
    <Drawer
      open
      size={520}
      title={says.draw}
      aria-label={says.draw}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button
            type="primary"
            loading={draw.isPending}
            disabled={preview.data?.population === 0}
            onClick={() => form.submit()}
          >
            {says.draw}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <Form<Fields>
          form={form}
          name="draw"
          layout="vertical"
          initialValues={initial}
          onFinish={(fields) => draw.mutate(fields)}
        >
          <DrawFields />
        </Form>
        {preview.data && <p role="status">{says.preview(preview.data.population, preview.data.size)}</p>}
        {preview.isError && <ErrorNote error={preview.error} />}
        {draw.isError && <ErrorNote error={draw.error} />}
      </div>
    </Drawer>
  )
}

function DrawFields() {
  const says = useSays()
  const must = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <>
      <Form.Item name="areaCode" label={says.area} rules={[{ required: true, message: says.areaMissing }]}>
        <AreaSelect placeholder={says.area} />
      </Form.Item>
      <div className="pair-fields">
        <Form.Item name="from" label={says.from} rules={must(says.dateMissing)}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="to"
          label={says.to}
          dependencies={['from']}
          rules={[
            ...must(says.dateMissing),
            ({ getFieldValue }) => ({
              validator: (_, to: string) =>
                to && to < String(getFieldValue('from'))
                  ? Promise.reject(new Error(says.dateWrong))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="margin" label={says.margin}>
        <Select options={margins.map((value) => ({ value, label: says.marginWords(value) }))} />
      </Form.Item>
      <Form.Item name="seed" label={says.seed} extra={says.seedHint} rules={must(says.seedMissing)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </>
  )
}

/** The last thirty days, and a seed that nobody chose. */
function firstValues(scope: string | undefined): Fields {
  const today = new Date().toISOString()
  const [dice = 0] = crypto.getRandomValues(new Uint32Array(1))
  return {
    ...(scope === undefined ? {} : { areaCode: scope }),
    from: toWallClock(new Date(Date.now() - 29 * day).toISOString(), 'day'),
    to: toWallClock(today, 'day'),
    margin: 0.1,
    seed: `${toWallClock(today, 'day')} ${String(dice).padStart(10, '0')}`,
  }
}

function askedOf({ areaCode, from, to, margin }: Partial<Fields>) {
  if (areaCode === undefined || !from || !to || to < from || margin === undefined) return undefined
  const before = new Date(Date.parse(fromWallClock(to)) + day).toISOString()
  return { areaCode, from: fromWallClock(from), before, margin }
}
