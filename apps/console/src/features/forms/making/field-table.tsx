import type { FormDefinition } from '@ejia/contract'
import { Button } from 'antd'
import { useSays } from '../use-says.ts'
import { addField } from './draft-form.ts'
import { FieldRow } from './field-row.tsx'

type Props = {
  readonly form: FormDefinition
  readonly onChange: (form: FormDefinition) => void
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
}

/** Every place of the form: from the record, or asked each time. */
export function FieldTable({ form, onChange, chosen, onChoose }: Props) {
  const says = useSays()
  return (
    <section className="panel stack">
      <h2>{says.fields}</h2>
      <ul className="once-fields">
        {form.fields.map((field, at) => (
          <FieldRow
            key={field.key}
            form={form}
            field={field}
            at={at}
            isChosen={field.key === chosen}
            onChange={onChange}
            onChoose={() => onChoose(field.key)}
          />
        ))}
      </ul>
      <div>
        <Button onClick={() => onChange(addField(form))}>{says.addField}</Button>
      </div>
    </section>
  )
}
