import type { FormDefinition } from '@ejia/contract'
import { Input, Radio } from 'antd'
import { useSays } from '../use-says.ts'
import { CatalogueSelect } from './catalogue-select.tsx'
import { Concerned } from './concerned.tsx'

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
            { value: 'incident', label: says.subjects.incident },
          ]}
          onChange={({ target }: { readonly target: { readonly value?: FormDefinition['subject'] } }) =>
            onChange({ ...form, subject: target.value ?? form.subject, concerns: [] })
          }
        />
      </label>
      <Concerned form={form} onChange={onChange} />
      <CatalogueSelect form={form} onChange={onChange} />
    </section>
  )
}
