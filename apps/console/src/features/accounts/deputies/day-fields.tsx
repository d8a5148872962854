import { Form, Input } from 'antd'
import { usePeopleSays } from '../use-people-says.ts'

/** From one day to another, both included. */
export function DayFields() {
  const says = usePeopleSays()
  return (
    <div className="pair-fields">
      <Form.Item name="fromOn" label={says.from} rules={[{ required: true, message: says.dateMissing }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="untilOn" label={says.until} rules={[{ required: true, message: says.dateMissing }]}>
        <Input type="date" />
      </Form.Item>
    </div>
  )
}
