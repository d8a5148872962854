import type { RegistryField } from '@ejia/contract'
import { Input, Select } from 'antd'
import { useWords } from '../../../words/language.ts'

type ValueControlProps = {
  readonly field: RegistryField
  readonly known: string
  readonly value: string
  readonly fault?: string | undefined
  readonly onChange: (value: string) => void
}

/** A value to be written anew; the known one stands in it, masked. */
export function ValueControl({ field, known, value, fault, onChange }: ValueControlProps) {
  const { language } = useWords()
  const label = field.name[language]
  return (
    <label className="stacked">
      {label}
      {field.type === 'code' ? (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={value === '' ? null : value}
          placeholder={known}
          aria-label={label}
          options={field.choices.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(next: string | null) => onChange(next ?? '')}
        />
      ) : (
        <Input
          type={field.type === 'date' ? 'date' : 'text'}
          maxLength={field.type === 'phone' ? 20 : field.length}
          placeholder={known}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {fault !== undefined && (
        <span className="value-fault" role="alert">
          {fault}
        </span>
      )}
    </label>
  )
}
