import type { RegistryField } from '@ejia/contract'
import { SelectLine } from '../../../ui/select-line.tsx'
import { TextLine } from '../../../ui/text-line.tsx'
import { type FieldWords, useLanguage, useWords } from '../../../words/language.ts'

export type Written = Readonly<Record<string, string>>

type ValueFieldProps = {
  readonly field: RegistryField
  readonly value: string
  readonly change: (value: string) => void
  readonly fault: string | undefined
  readonly needed?: boolean
}

/** The right keyboard for every kind of value. */
export function ValueField({ field, value, change, fault, needed = false }: ValueFieldProps) {
  const words = useWords().registry
  const language = useLanguage()
  const error = fault === undefined ? undefined : faultWords(field, fault, words)
  const label = field.name[language]
  if (field.type === 'code') {
    const options = [
      { value: '', label: '—' },
      ...field.choices.map(({ code, name }) => ({ value: code, label: name })),
    ]
    return <SelectLine label={label} optional={!needed} options={options} value={value} change={change} error={error} />
  }
  return (
    <TextLine
      label={label}
      optional={!needed}
      error={error}
      value={value}
      change={change}
      maxLength={field.type === 'phone' ? 20 : field.length}
      type={field.type === 'date' ? 'date' : field.type === 'phone' ? 'tel' : 'text'}
      inputMode={keyboardOf(field)}
      autoComplete="off"
    />
  )
}

function keyboardOf({ type }: RegistryField): 'numeric' | 'tel' | 'text' {
  if (type === 'phone') return 'tel'
  return type === 'number' || type === 'area' ? 'numeric' : 'text'
}

function faultWords({ type }: RegistryField, fault: string, words: FieldWords['registry']): string {
  const { faults, needName } = words
  if (fault === 'empty') return type === 'code' ? faults.needKind : needName
  if (type === 'document') return fault === 'taken' ? faults.taken : faults.document
  if (type === 'creditCode') return fault === 'taken' ? faults.codeTaken : faults.creditCode
  if (type === 'idCard') return fault === 'taken' ? faults.taken : faults.idCard
  return type === 'phone' || type === 'area' || type === 'date' ? faults[type] : faults.other
}
