import type { FillField, FormToFill } from '@ejia/contract'
import { SelectLine } from '../../ui/select-line.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { useSays } from './use-says.ts'

type Props = {
  readonly form: FormToFill
  readonly field: FillField
  readonly value: string
  readonly isMissing: boolean
  readonly change: (value: string) => void
}

/** One question, with the right keyboard. */
export function AnswerField({ form, field, value, isMissing, change }: Props) {
  const says = useSays()
  const asked = form.form.fields.find(({ key }) => key === field.key)
  const kind = asked?.own ?? form.items.find(({ code }) => code === asked?.item)
  if (!asked || !kind) return null
  const of = field.ofName === null ? '' : `${field.ofName} · `
  const label = `${of}${asked.label}${field.row === null || field.row === 1 ? '' : ` ${field.row}`}`
  const common = { label, optional: !asked.required, value, change, error: isMissing ? says.needed : undefined }
  if (kind.type === 'code') {
    const options = [{ value: '', label: '—' }, ...kind.choices.map(({ code, name }) => ({ value: code, label: name }))]
    return <SelectLine {...common} options={options} />
  }
  return (
    <TextLine
      {...common}
      maxLength={Math.max(kind.length, 20)}
      type={kind.type === 'date' ? 'date' : kind.type === 'phone' ? 'tel' : 'text'}
      inputMode={kind.type === 'number' ? 'decimal' : kind.type === 'phone' ? 'tel' : 'text'}
      autoComplete="off"
    />
  )
}
