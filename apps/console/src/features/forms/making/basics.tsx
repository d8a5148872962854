import type { FormDefinition } from '@ejia/contract'
import { Checkbox, Input, InputNumber, Radio } from 'antd'
import { useSays } from '../use-says.ts'
import { CatalogueSelect } from './catalogue-select.tsx'
import { ageOf, concernsTenants, withAge, withTenants } from './whom.ts'

type Props = { readonly form: FormDefinition; readonly onChange: (form: FormDefinition) => void }

/** Name, right, purpose and time; without them no form. */
export function Basics({ form, onChange }: Props) {
  const says = useSays()
  const text = (label: string, key: 'title' | 'basis' | 'purpose', most: number) => (
    <label className="stacked">
      {label}
      <Input
        value={form[key]}
        maxLength={most}
        aria-label={label}
        onChange={({ target }) => onChange({ ...form, [key]: target.value })}
      />
    </label>
  )
  const day = (label: string, key: 'validFrom' | 'validUntil') => (
    <label className="stacked">
      {label}
      <Input
        type="date"
        value={form[key]}
        aria-label={label}
        onChange={({ target }) => onChange({ ...form, [key]: target.value })}
      />
    </label>
  )
  return (
    <section className="panel stack">
      <h2>{says.basics}</h2>
      {text(says.name, 'title', 60)}
      {text(says.basis, 'basis', 1000)}
      {text(says.purpose, 'purpose', 300)}
      <div className="pair-fields">
        {day(says.from, 'validFrom')}
        {day(says.until, 'validUntil')}
      </div>
      <label className="stacked">
        {says.subject}
        <Radio.Group
          value={form.subject}
          options={[
            { value: 'person', label: says.subjects.person },
            { value: 'room', label: says.subjects.room },
          ]}
          onChange={({ target }) =>
            onChange({ ...form, subject: target.value === 'room' ? 'room' : 'person', concerns: [] })
          }
        />
      </label>
      {form.subject === 'person' ? (
        <label className="stacked">
          {says.concernsAge}
          <InputNumber
            min={1}
            max={120}
            value={ageOf(form) ?? null}
            aria-label={says.concernsAge}
            onChange={(age) => onChange(withAge(form, age ?? undefined))}
          />
        </label>
      ) : (
        <Checkbox
          checked={concernsTenants(form)}
          onChange={({ target }) => onChange(withTenants(form, target.checked))}
        >
          {says.concernsTenants}
        </Checkbox>
      )}
      <CatalogueSelect form={form} onChange={onChange} />
    </section>
  )
}
