import { partners, type RequestOf } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { AreaSelect } from '../areas/index.ts'
import { CategorySelect } from '../dispatch/index.ts'
import { partnersQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Wanted = RequestOf<typeof partners.addPartner>['body']
type Filled = Omit<Wanted, 'areaCode' | 'jurisdictionId'> & {
  readonly areaCode?: string
  readonly jurisdictionId?: string
}

/** What was agreed with the other side, as they wrote it down. */
export function NewPartner({ onClose }: { readonly onClose: () => void }) {
  const says = useSays()
  const client = useQueryClient()
  const adding = useMutation({
    mutationFn: ({ areaCode, jurisdictionId, ...rest }: Filled) =>
      call(partners.addPartner, {
        body: { ...rest, areaCode: areaCode || null, jurisdictionId: jurisdictionId || null },
      }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: partnersQuery.queryKey }),
  })
  return (
    <Modal title={says.add} onClose={onClose}>
      <Form<Filled>
        layout="vertical"
        initialValues={{ takesUpdates: false }}
        onFinish={(values) => adding.mutate(values)}
      >
        <PartnerFields />
        <ReasonField label={says.reason} missing={says.reasonMissing} />
        {adding.isError && <ErrorNote error={adding.error} />}
        <div className="model-actions">
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {says.create}
          </Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}

function PartnerFields() {
  const says = useSays()
  const required = [{ required: true, whitespace: true, message: says.missing }]
  const address = [{ required: true, pattern: /^https?:\/\/[^\s?#]+[^\s?#/]$/, message: says.endpointWrong }]
  return (
    <>
      <Form.Item name="name" label={says.name} rules={required}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name="endpoint" label={says.endpoint} extra={says.endpointHint} rules={address}>
        <Input maxLength={300} inputMode="url" />
      </Form.Item>
      <Form.Item name="apiKey" label={says.apiKey} rules={required}>
        <Input.Password maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="jurisdictionId" label={says.jurisdiction}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="categoryId" label={says.category} rules={required}>
        <CategorySelect />
      </Form.Item>
      <Form.Item name="serviceCode" label={says.serviceCode} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="areaCode" label={says.area}>
        <AreaSelect placeholder={says.wholeCity} />
      </Form.Item>
      <Form.Item name="takesUpdates" valuePropName="checked">
        <Checkbox>{says.takesUpdates}</Checkbox>
      </Form.Item>
    </>
  )
}
