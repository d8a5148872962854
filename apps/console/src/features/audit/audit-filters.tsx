import { accounts } from '@ejia/domain'
import { Button, Form, Input, Select } from 'antd'
import { DateTimeField } from '../../ui/date-time-field.tsx'
import { wordFor } from '../../words/language.ts'
import { type AuditFilter, auditFromSearch } from './audit-filter.ts'
import { useAuditSays } from './use-says.ts'

type Props = { readonly filter: AuditFilter; readonly onSearch: (filter: AuditFilter) => void }

/** Who, what, when, on which record, what for. */
export function AuditFilters({ filter, onSearch }: Props) {
  const says = useAuditSays()
  const [form] = Form.useForm<AuditFilter>()
  return (
    <Form<AuditFilter>
      form={form}
      layout="vertical"
      className="audit-filters"
      initialValues={filter}
      onFinish={(values) => onSearch(auditFromSearch(values))}
    >
      <Form.Item name="person" label={says.who}>
        <Input maxLength={50} placeholder={says.whoHint} allowClear />
      </Form.Item>
      <Form.Item name="action" label={says.what}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={says.anything}
          options={Object.keys(accounts.auditWords).map((code) => ({
            value: code,
            label: wordFor(says.actions, code),
          }))}
        />
      </Form.Item>
      <Form.Item name="subject" label={says.onWhat}>
        <Input maxLength={200} placeholder={says.onWhatHint} allowClear />
      </Form.Item>
      <Form.Item name="purpose" label={says.why}>
        <Input maxLength={100} placeholder={says.whyHint} allowClear />
      </Form.Item>
      <Form.Item name="from" label={says.from}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="before" label={says.before}>
        <DateTimeField />
      </Form.Item>
      <div className="audit-buttons">
        <Button type="primary" htmlType="submit">
          {says.search}
        </Button>
        <Button
          onClick={() => {
            form.setFieldsValue(cleared)
            onSearch({})
          }}
        >
          {says.clear}
        </Button>
      </div>
    </Form>
  )
}

const cleared = Object.fromEntries(
  ['person', 'action', 'subject', 'purpose', 'from', 'before'].map((name) => [name, undefined]),
)
