import { newId } from '@ejia/client'
import { type CategoryContent, type CategorySetting, categories } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { newerVersion } from '../../api/newer-version.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useWords } from '../../words/language.ts'
import { CategoryFields } from './category-fields.tsx'
import { CategoryHistory } from './category-history.tsx'
import { type FormValues, toContent, toForm } from './form-values.ts'
import { keysAfterChange } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly setting: CategorySetting | undefined
  readonly blank: CategoryContent
  readonly mayChange: boolean
  readonly onClose: () => void
}

type Fields = FormValues & { readonly reason: string }
type Asked = { readonly content: CategoryContent; readonly reason: string }

/** One kind of matter, and what it was before. What was typed stays when somebody else was faster. */
export function CategoryDrawer({ setting, blank, mayChange, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const [form] = Form.useForm<Fields>()
  const [{ id, over, before }] = useState(() => ({
    id: setting?.id ?? newId(),
    over: setting?.version ?? 0,
    before: setting?.content ?? blank,
  }))
  const save = useSaving(id, onClose)
  const newer = newerVersion(save.error, 'setting.conflict')
  const send = (asked: Asked) => save.mutate({ ...asked, over: newer?.version ?? over })
  // What was typed is kept with it: nothing of the form is lost.
  const retire = () =>
    void form.validateFields().then(
      ({ reason, ...values }) => send({ content: { ...toContent(values, before), retired: !before.retired }, reason }),
      () => undefined,
    )
  const title = says.editTitle(setting?.content.name ?? '')
  return (
    <Drawer
      open
      size={720}
      title={title}
      aria-label={title}
      onClose={onClose}
      footer={
        mayChange && (
          <div className="drawer-foot">
            {setting && setting.id !== 'unclear' && (
              <Button danger={!before.retired} title={says.retireHint} onClick={retire}>
                {before.retired ? says.offerAgain : says.retire}
              </Button>
            )}
            <Button onClick={onClose}>{t.state.cancel}</Button>
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
              {newer ? says.overwrite : says.save}
            </Button>
          </div>
        )
      }
    >
      <div className="stack">
        <Form<Fields>
          form={form}
          name="category"
          layout="vertical"
          disabled={!mayChange}
          initialValues={toForm(before)}
          scrollToFirstError
          onFinish={({ reason, ...values }) => send({ content: toContent(values, before), reason })}
        >
          <CategoryFields />
          {mayChange && <ReasonField label={says.reason} missing={says.reasonMissing} />}
        </Form>
        {newer && <Alert type="warning" showIcon role="alert" title={says.conflict(newer.by)} />}
        {save.isError && !newer && <ErrorNote error={save.error} />}
        {setting && <CategoryHistory setting={setting} mayChange={mayChange} onRestored={onClose} />}
      </div>
    </Drawer>
  )
}

function useSaving(categoryId: string, onSaved: () => void) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ over: expectedVersion, ...asked }: Asked & { readonly over: number }) =>
      call(categories.changeCategory, { params: { categoryId }, body: { ...asked, expectedVersion } }),
    onSuccess: async () => {
      await Promise.all(keysAfterChange.map((queryKey) => client.invalidateQueries({ queryKey })))
      void message.success(says.saved)
      onSaved()
    },
    onError: () => void client.invalidateQueries({ queryKey: keysAfterChange[0] }),
  })
}
