import { apiKeys, type KeyScope, keyScopes, type RequestOf } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { UnitSelect } from '../accounts/index.ts'
import { AreaSelect } from '../areas/index.ts'
import { SecretOnce } from '../webhooks/index.ts'
import { keysQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Wanted = RequestOf<typeof apiKeys.createApiKey>['body']
type Filled = Omit<Wanted, 'areaCode' | 'validUntil'> & { readonly areaCode?: string; readonly validUntil?: string }

const usual = { scopes: ['requests.report', 'requests.update'] satisfies KeyScope[], perMinute: 60 }

/** What is asked is what limits the harm, should the key fall into other hands. */
export function NewKey({ onClose }: { readonly onClose: () => void }) {
  const says = useSays()
  const client = useQueryClient()
  const making = useMutation({
    mutationFn: ({ areaCode, validUntil, folder, ...rest }: Filled) =>
      call(apiKeys.createApiKey, {
        body: { ...rest, areaCode: areaCode || null, validUntil: validUntil || null, ...(folder ? { folder } : {}) },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
  const [form] = Form.useForm<Filled>()
  const scopes = Form.useWatch('scopes', form)
  const named = { title: says.secretTitle, hint: says.secretHint, label: says.title }
  if (making.data) return <SecretOnce secret={making.data.secret} named={named} onClose={onClose} />
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <Modal title={says.add} onClose={onClose}>
      <Form<Filled> form={form} layout="vertical" initialValues={usual} onFinish={(values) => making.mutate(values)}>
        <Form.Item name="name" label={says.name} rules={required(says.nameMissing)}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="contact" label={says.contact} rules={required(says.contactMissing)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="scopes" label={says.scopes} rules={[{ required: true, message: says.scopesMissing }]}>
          <Checkbox.Group options={keyScopes.map((value) => ({ value, label: says.scopeOf[value] }))} />
        </Form.Item>
        {scopes?.includes('records.read') && (
          <Form.Item name="unitId" label={says.unit} rules={[{ required: true, message: says.unitMissing }]}>
            <UnitSelect kind="department" ariaLabel={says.unit} />
          </Form.Item>
        )}
        {scopes?.includes('orders.send') && (
          <Form.Item
            name="folder"
            label={says.folder}
            extra={says.folderHint}
            rules={[{ pattern: /^[a-z0-9][a-z0-9-]{1,39}$/, message: says.folderWrong }]}
          >
            <Input maxLength={40} />
          </Form.Item>
        )}
        <Form.Item name="areaCode" label={says.area}>
          <AreaSelect placeholder={says.wholeCity} />
        </Form.Item>
        <Form.Item name="perMinute" label={says.perMinute} extra={says.perMinuteHint} rules={[{ required: true }]}>
          <InputNumber min={1} max={6000} precision={0} />
        </Form.Item>
        <Form.Item name="validUntil" label={says.until}>
          <Input type="date" />
        </Form.Item>
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {making.isError && <ErrorNote error={making.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={making.isPending}>
            {says.create}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}
