import { newId } from '@ejia/client'
import { briefings } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { scopeOf, useMe } from '../../api/session.ts'
import { toWallClock } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { AreaSelect } from '../areas/index.ts'
import { useSays } from './use-says.ts'

type Props = { readonly onClose: () => void; readonly onDrafted: (id: string) => void }
type Fields = { readonly areaCode: string; readonly kind: 'week' | 'month'; readonly on: string }

export function DraftDrawer({ onClose, onDrafted }: Props) {
  const { t } = useWords()
  const says = useSays()
  const client = useQueryClient()
  const scope = scopeOf(useMe())
  const [form] = Form.useForm<Fields>()
  const [commandId] = useState(newId)
  const today = toWallClock(useNow().toISOString(), 'day')
  const draft = useMutation({
    mutationFn: (fields: Fields) => call(briefings.draftBriefing, { body: { commandId, ...fields } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['briefings'] })
      onDrafted(id)
    },
  })
  return (
    <Drawer
      open
      size={480}
      title={says.draft}
      aria-label={says.draft}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button type="primary" loading={draft.isPending} onClick={() => form.submit()}>
            {says.draft}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <Form<Fields>
          form={form}
          name="briefing"
          layout="vertical"
          initialValues={{ kind: 'month', on: today, ...(scope === undefined ? {} : { areaCode: scope }) }}
          onFinish={(fields) => draft.mutate(fields)}
        >
          <Form.Item name="kind" label={says.kindLabel}>
            <Radio.Group options={(['week', 'month'] as const).map((value) => ({ value, label: says.kind[value] }))} />
          </Form.Item>
          <Form.Item name="areaCode" label={says.area} rules={[{ required: true, message: says.areaMissing }]}>
            <AreaSelect placeholder={says.area} />
          </Form.Item>
          <Form.Item name="on" label={says.on} rules={[{ required: true, message: says.onMissing }]}>
            <Input type="date" max={today} />
          </Form.Item>
        </Form>
        {draft.isPending && <p role="status">{says.drafting}</p>}
        {draft.isError && <ErrorNote error={draft.error} />}
      </div>
    </Drawer>
  )
}
