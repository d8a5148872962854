import { Form, Input, Select } from 'antd'
import { useWords } from '../../../words/language.ts'
import { AreasField } from '../../areas/index.ts'
import { nameOfCategory, useCategories } from '../../dispatch/index.ts'
import { useSays } from '../use-says.ts'

const time = /^([01]\d|2[0-3]):[0-5]\d$/

/** What must be true of a matter; whatever is left empty does not matter. */
export function ConditionFields() {
  const { language } = useWords()
  const says = useSays()
  const categories = useCategories()
  const isTime = { pattern: time, message: says.timeWrong }
  return (
    <div className="condition-fields">
      <Form.Item name="categoryIds" label={says.categories} className="wide">
        <Select
          mode="multiple"
          aria-label={says.categories}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(categories.data ?? []).map((one) => ({ value: one.id, label: nameOfCategory(one, language) }))}
        />
      </Form.Item>
      <Form.Item name="areaCodes" label={says.areas} className="wide">
        <AreasField placeholder={says.addArea} grids />
      </Form.Item>
      <Form.Item name="words" label={says.wordsLabel} className="wide">
        <Select mode="tags" open={false} suffixIcon={null} placeholder={says.wordsHint} aria-label={says.wordsLabel} />
      </Form.Item>
      <Form.Item name="sources" label={says.sources}>
        <Select
          mode="multiple"
          allowClear
          aria-label={says.sources}
          options={Object.entries(says.sourceOf).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="urgency" label={says.urgency}>
        <Select
          aria-label={says.urgency}
          options={[
            { value: '', label: says.anyUrgency },
            { value: 'urgent', label: says.urgentOnly },
            { value: 'normal', label: says.notUrgent },
          ]}
        />
      </Form.Item>
      <Form.Item name="weekdays" label={says.weekdays}>
        <Select
          mode="multiple"
          allowClear
          aria-label={says.weekdays}
          options={says.weekdayOf.map((label, index) => ({ value: index + 1, label }))}
        />
      </Form.Item>
      <Form.Item name="office" label={says.office}>
        <Select
          aria-label={says.office}
          options={[
            { value: '', label: says.anyOffice },
            { value: 'open', label: says.officeOpen },
            { value: 'closed', label: says.officeClosed },
          ]}
        />
      </Form.Item>
      <Form.Item label={says.between}>
        <span className="pair">
          <Form.Item name="from" noStyle rules={[isTime]}>
            <Input className="time-input" placeholder="22:00" aria-label={`${says.between} ${says.validFrom}`} />
          </Form.Item>
          –
          <Form.Item name="to" noStyle rules={[isTime]}>
            <Input className="time-input" placeholder="06:00" aria-label={`${says.between} ${says.validUntil}`} />
          </Form.Item>
        </span>
      </Form.Item>
      <Form.Item label={says.valid}>
        <span className="pair">
          <Form.Item name="validFrom" noStyle>
            <Input type="date" aria-label={`${says.valid} ${says.validFrom}`} />
          </Form.Item>
          –
          <Form.Item name="validUntil" noStyle>
            <Input type="date" aria-label={`${says.valid} ${says.validUntil}`} />
          </Form.Item>
        </span>
      </Form.Item>
    </div>
  )
}
