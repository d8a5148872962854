import { newId } from '@ejia/client'
import { type Responsibility, type ResponsibilityView, responsibilities } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { useWords } from '../../../words/language.ts'
import { UnitSelect, useUnits } from '../../accounts/index.ts'
import { AreasField } from '../../areas/index.ts'
import { nameOfCategory, useCategories } from '../../dispatch/index.ts'
import { responsibilitiesQuery } from '../rules/queries.ts'
import { useSays } from '../use-says.ts'
import { RowHistory } from './row-history.tsx'

type Props = {
  readonly row: ResponsibilityView | undefined
  readonly mayChange: boolean
  readonly onClose: () => void
}
type Fields = Responsibility & { readonly reason: string }

/** One row of the list, and what it was before. */
export function ResponsibilityDrawer({ row, mayChange, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { resp } = says
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const save = useMutation({
    mutationFn: (asked: { readonly content: Responsibility | null; readonly reason: string }) =>
      call(responsibilities.changeResponsibility, {
        params: { key: row?.key ?? newId() },
        body: { ...asked, expectedVersion: row?.version ?? 0 },
      }),
    onSuccess: async () => {
      void message.success(resp.saved)
      await client.invalidateQueries({ queryKey: responsibilitiesQuery.queryKey })
      onClose()
    },
  })
  return (
    <Drawer
      open
      size={600}
      title={resp.editTitle}
      aria-label={resp.editTitle}
      onClose={onClose}
      footer={
        mayChange && (
          <div className="drawer-foot">
            {row && (
              <Button
                danger
                onClick={() =>
                  void form.validateFields(['reason']).then(
                    ({ reason }) => save.mutate({ content: null, reason }),
                    () => undefined,
                  )
                }
              >
                {resp.remove}
              </Button>
            )}
            <Button onClick={onClose}>{t.state.cancel}</Button>
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
              {resp.save}
            </Button>
          </div>
        )
      }
    >
      <div className="stack">
        {mayChange && (
          <Form<Fields>
            form={form}
            name="responsibility"
            layout="vertical"
            initialValues={row?.content ?? { categoryIds: [], areaCodes: [], coUnitIds: [] }}
            onFinish={({ reason, scope = '', ...fields }) =>
              save.mutate({ reason, content: { ...fields, ...(scope.trim() === '' ? {} : { scope }) } })
            }
          >
            <RowFields row={row} />
          </Form>
        )}
        {save.isError && <ErrorNote error={save.error} />}
        {row && <RowHistory row={row} />}
      </div>
    </Drawer>
  )
}

function RowFields({ row }: { readonly row: ResponsibilityView | undefined }) {
  const { language } = useWords()
  const says = useSays()
  const { resp } = says
  const categories = useCategories()
  const units = useUnits()
  return (
    <>
      <Form.Item name="unitId" label={resp.unit} rules={[{ required: true, message: says.unitMissing }]}>
        <UnitSelect ariaLabel={resp.unit} known={row ? [row.unit] : []} />
      </Form.Item>
      <Form.Item
        name="matter"
        label={resp.matter}
        rules={[{ required: true, whitespace: true, message: resp.matterMissing }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="categoryIds" label={resp.categories}>
        <Select
          mode="multiple"
          allowClear
          aria-label={resp.categories}
          showSearch={{ optionFilterProp: 'label' }}
          options={(categories.data ?? []).map((one) => ({ value: one.id, label: nameOfCategory(one, language) }))}
        />
      </Form.Item>
      <Form.Item
        name="basis"
        label={resp.basis}
        rules={[{ required: true, whitespace: true, message: resp.basisMissing }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="areaCodes" label={`${resp.areas}（${resp.wholeArea}）`}>
        <AreasField placeholder={says.addArea} />
      </Form.Item>
      <Form.Item name="scope" label={resp.scope}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="coUnitIds" label={resp.coUnits}>
        <Select
          mode="multiple"
          allowClear
          aria-label={resp.coUnits}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <ReasonField label={says.reason} missing={says.reasonMissing} />
    </>
  )
}
