import { newId } from '@ejia/client'
import { tasks } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { GridsField } from './grids-field.tsx'
import { catalogueQuery, tasksKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Fields = {
  readonly entryKey: string
  readonly note?: string
  readonly dueOn: string
  readonly gridCodes: readonly string[]
}

/** What, until when, and which grids, with what each of them has to do already. */
export function SendDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [commandId] = useState(newId)
  const send = useMutation({
    mutationFn: ({ note = '', gridCodes, ...fields }: Fields) =>
      call(tasks.sendTask, {
        body: { commandId, ...fields, gridCodes: [...gridCodes], ...(note.trim() === '' ? {} : { note }) },
      }),
    onSuccess: async ({ grids }) => {
      void message.success(says.sent(grids))
      await client.invalidateQueries({ queryKey: tasksKey })
      onClose()
    },
  })
  return (
    <Drawer
      open
      size={620}
      title={says.send}
      aria-label={says.send}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button type="primary" loading={send.isPending} onClick={() => form.submit()}>
            {says.sendNow}
          </Button>
        </div>
      }
    >
      <Form<Fields> form={form} name="send-task" layout="vertical" onFinish={(fields) => send.mutate(fields)}>
        <EntryField />
        <Form.Item name="dueOn" label={says.until} rules={[{ required: true, message: says.untilMissing }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="note" label={says.note}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="gridCodes" label={says.where} rules={[{ required: true, message: says.whereMissing }]}>
          <GridsField />
        </Form.Item>
      </Form>
      {send.isError && <ErrorNote error={send.error} />}
    </Drawer>
  )
}

/** Only entries that hold today are offered; the server refuses any other. */
function EntryField() {
  const says = useSays()
  const catalogue = useQuery(catalogueQuery)
  const chosen = Form.useWatch<string | undefined>('entryKey')
  const valid = (catalogue.data ?? []).filter(({ state }) => state === 'valid')
  const entry = valid.find(({ key }) => key === chosen)?.entry
  return (
    <Form.Item
      name="entryKey"
      label={says.entry}
      rules={[{ required: true, message: says.entryMissing }]}
      extra={
        entry
          ? `${entry.what} ${says.basis}：${entry.basis}（${says.validWords(entry.validFrom, entry.validUntil)}）`
          : undefined
      }
    >
      <Select
        aria-label={says.entry}
        loading={catalogue.isPending}
        notFoundContent={says.entryNone}
        showSearch={{ optionFilterProp: 'label' }}
        options={valid.map(({ key, entry: { title } }) => ({ value: key, label: title }))}
      />
    </Form.Item>
  )
}
