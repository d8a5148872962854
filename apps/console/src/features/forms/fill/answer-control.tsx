import type { FormItem } from '@ejia/contract'
import { Input, Select } from 'antd'

type Props = {
  readonly label: string
  readonly kind: Pick<FormItem, 'type' | 'length' | 'choices'>
  readonly value: string
  readonly fault: string | undefined
  readonly isRequired: boolean
  readonly onChange: (value: string) => void
}

/** One question with its place for the answer. */
export function AnswerControl({ label, kind, value, fault, isRequired, onChange }: Props) {
  const status = fault === undefined ? '' : 'error'
  return (
    <label className="stacked">
      <span>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </span>
      {kind.type === 'code' ? (
        <Select
          allowClear
          status={status}
          value={value === '' ? null : value}
          aria-label={label}
          options={kind.choices.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(next: string | null) => onChange(next ?? '')}
        />
      ) : (
        <Input
          status={status}
          type={kind.type === 'date' ? 'date' : 'text'}
          inputMode={kind.type === 'number' ? 'decimal' : kind.type === 'phone' ? 'tel' : 'text'}
          maxLength={Math.max(kind.length, 20)}
          value={value}
          aria-label={label}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {fault !== undefined && (
        <span className="once-fault" role="alert">
          {fault}
        </span>
      )}
    </label>
  )
}
