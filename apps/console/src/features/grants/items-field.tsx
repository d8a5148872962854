import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { recordItemsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** What the record can hold, by who keeps it. */
export function ItemsField() {
  const says = useSays()
  const items = useQuery(recordItemsQuery)
  const usable = (items.data ?? []).filter(({ on }) => on)
  const byOwner = Map.groupBy(usable, ({ owner }) => owner?.name ?? says.registry)
  return (
    <Form.Item
      name="items"
      label={says.fields}
      extra={says.fieldsHint}
      rules={[{ required: true, message: says.fieldsMissing }]}
    >
      <Select
        mode="multiple"
        loading={items.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...byOwner].map(([owner, owned]) => ({
          label: owner,
          title: owner,
          options: owned.map(({ code, name }) => ({ value: code, label: name })),
        }))}
      />
    </Form.Item>
  )
}
