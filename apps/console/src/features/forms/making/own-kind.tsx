import type { FormItem } from '@ejia/contract'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useSays } from '../use-says.ts'

type Kind = Pick<FormItem, 'type' | 'length' | 'choices'>
type Props = { readonly label: string; readonly kind: Kind; readonly onChange: (kind: Kind) => void }

const lengths = {
  text: 100,
  code: 1,
  date: 10,
  number: 8,
  idCard: 18,
  document: 30,
  phone: 18,
  creditCode: 18,
  area: 6,
} as const
const types = ['text', 'code', 'date', 'number', 'phone', 'idCard'] as const

/** How the form's own field is written. */
export function OwnKind({ label, kind, onChange }: Props) {
  const says = useSays()
  const choicesOf = (names: readonly string[]) => names.map((name, at) => ({ code: String(at + 1), name }))
  return (
    <>
      <Select
        className="once-kind"
        value={kind.type}
        aria-label={`${says.kind} ${label}`}
        options={types.map((type) => ({ value: type, label: says.kinds[type] }))}
        onChange={(type: Kind['type']) => onChange({ type, length: lengths[type], choices: kind.choices })}
      />
      {kind.type === 'code' && (
        <Choices value={kind.choices} onChange={(names) => onChange({ ...kind, choices: choicesOf(names) })} />
      )}
    </>
  )
}

/** Codes of a list as one writes them: each by its number in the order given. */
function Choices({
  value,
  onChange,
}: {
  readonly value: readonly { readonly name: string }[]
  readonly onChange: (names: string[]) => void
}) {
  const says = useSays()
  const [text, setText] = useState(value.map(({ name }) => name).join('，'))
  return (
    <Input
      value={text}
      maxLength={500}
      placeholder={says.choices}
      aria-label={says.choices}
      onChange={({ target }) => {
        setText(target.value)
        onChange(
          target.value
            .split(/[,，、]/)
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        )
      }}
    />
  )
}
