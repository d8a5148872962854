import type { FormDefinition } from '@ejia/contract'
import { Checkbox, InputNumber, Select } from 'antd'
import { useCategories } from '../../dispatch/index.ts'
import { useSays } from '../use-says.ts'
import { ageOf, categoriesOf, concernsTenants, withAge, withCategories, withTenants } from './whom.ts'

type Props = { readonly form: FormDefinition; readonly onChange: (form: FormDefinition) => void }

/** Whom or what of all there are the form concerns. */
export function Concerned({ form, onChange }: Props) {
  switch (form.subject) {
    case 'person':
      return <OfAge form={form} onChange={onChange} />
    case 'room':
      return <LetOnly form={form} onChange={onChange} />
    case 'incident':
      return <OfCategory form={form} onChange={onChange} />
  }
}

function OfAge({ form, onChange }: Props) {
  const says = useSays()
  return (
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
  )
}

function LetOnly({ form, onChange }: Props) {
  const says = useSays()
  return (
    <Checkbox checked={concernsTenants(form)} onChange={({ target }) => onChange(withTenants(form, target.checked))}>
      {says.concernsTenants}
    </Checkbox>
  )
}

function OfCategory({ form, onChange }: Props) {
  const says = useSays()
  const categories = useCategories()
  return (
    <label className="stacked">
      {says.concernsCategories}
      <Select
        mode="multiple"
        allowClear
        value={categoriesOf(form)}
        aria-label={says.concernsCategories}
        placeholder={says.allCategories}
        options={(categories.data ?? []).map(({ name }) => ({ value: name, label: name }))}
        onChange={(names: string[]) => onChange(withCategories(form, names))}
      />
    </label>
  )
}
