import type { FormDefinition, FormItem } from '@ejia/contract'
import { forms as domain } from '@ejia/domain'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { itemsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { AddItem } from './add-item.tsx'
import { type Field, takeFromRecord } from './draft-form.ts'
import { OwnKind } from './own-kind.tsx'

type Props = { readonly form: FormDefinition; readonly field: Field; readonly onReplace: (field: Field) => void }

/** Taken from the record wherever it is there; only what nobody keeps is asked each time. */
export function SourceSelect({ form, field, onReplace }: Props) {
  const says = useSays()
  const items = useQuery(itemsQuery)
  const [isAdding, setAdding] = useState(false)
  const usable = (items.data ?? []).filter(
    ({ on, subject }) =>
      on &&
      domain.reaches(form.subject, subject) &&
      (form.subject === 'person' || subject !== 'person' || field.group !== undefined),
  )
  const choose = (code: string) => {
    const item = usable.find((one) => one.code === code)
    if (item) onReplace(takeFromRecord(field, item))
    else if (field.own === undefined) {
      const { item: _, ...rest } = field
      onReplace({ ...rest, own: { type: 'text', length: 100, choices: [] } })
    }
  }
  return (
    <>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        className="once-source"
        value={field.item ?? ownMark}
        aria-label={`${says.source} ${field.label}`}
        options={[
          { value: ownMark, label: says.ownField },
          {
            label: says.ofRecord,
            title: says.ofRecord,
            options: usable.map((item) => ({ value: item.code, label: nameOf(item) })),
          },
        ]}
        onChange={choose}
      />
      {field.own && <OwnKind label={field.label} kind={field.own} onChange={(own) => onReplace({ ...field, own })} />}
      {field.own && (
        <Button size="small" type="link" onClick={() => setAdding(true)}>
          {says.newItem}
        </Button>
      )}
      {isAdding && field.own && (
        <AddItem
          form={form}
          name={field.label}
          kind={field.own}
          onClose={() => setAdding(false)}
          onAdded={(item) => onReplace(takeFromRecord(field, item))}
        />
      )}
    </>
  )
}

const ownMark = 'own'

function nameOf({ name, owner }: FormItem): string {
  return owner ? `${name}（${owner.name}）` : name
}
