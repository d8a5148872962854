import type { FormDefinition } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { itemsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import type { Field } from './draft-form.ts'

type Props = {
  readonly form: FormDefinition
  readonly field: Field
  readonly at: number
  readonly onChange: (change: Partial<Field>) => void
}

/** Asked always, or only after a choice was made before it. */
export function WhenSelect({ form, field, at, onChange }: Props) {
  const says = useSays()
  const items = useQuery(itemsQuery)
  const options = form.fields.slice(0, at).flatMap(({ key, label, own, item }) => {
    const kind = own ?? items.data?.find(({ code }) => code === item)
    if (kind?.type !== 'code' || kind.choices.length > 12) return []
    return kind.choices.map(({ code, name }) => ({ value: `${key}=${code}`, label: `${says.whenIs(label)}“${name}”` }))
  })
  const [condition] = field.when
  if (options.length === 0) return null
  return (
    <Select
      allowClear
      className="once-source"
      value={condition ? `${condition.field}=${condition.values[0] ?? ''}` : null}
      placeholder={says.always}
      aria-label={`${says.condition} ${field.label}`}
      options={options}
      onChange={(chosen: string | null) => {
        const [before, value] = chosen?.split('=') ?? []
        onChange({
          when: before !== undefined && value !== undefined ? [{ field: before, test: 'is', values: [value] }] : [],
        })
      }}
    />
  )
}
