import type { FormDefinition } from '@ejia/contract'
import { Button, Checkbox, Input } from 'antd'
import { useSays } from '../use-says.ts'
import { changeField, type Field, moveField, placeOf, removeField } from './draft-form.ts'
import { RepeatSelect } from './repeat-select.tsx'
import { SourceSelect } from './source-select.tsx'
import { WhenSelect } from './when-select.tsx'

type Props = {
  readonly form: FormDefinition
  readonly field: Field
  readonly at: number
  readonly isChosen: boolean
  readonly onChange: (form: FormDefinition) => void
  readonly onChoose: () => void
}

/** One place of the form, with everything about it in a line. */
export function FieldRow({ form, field, at, isChosen, onChange, onChoose }: Props) {
  const says = useSays()
  const change = (next: Partial<Field>) => onChange(changeField(form, field.key, (before) => ({ ...before, ...next })))
  const replace = (next: Field) => onChange(changeField(form, field.key, () => next))
  const where = placeOf(form, field.key)
  return (
    <li className={isChosen ? 'once-chosen' : ''}>
      <div className="once-field">
        <Input
          value={field.label}
          maxLength={100}
          aria-label={`${says.label} ${at + 1}`}
          placeholder={says.label}
          onFocus={onChoose}
          onChange={({ target }) => change({ label: target.value })}
        />
        <SourceSelect form={form} field={field} onReplace={replace} />
        <Checkbox checked={field.required} onChange={({ target }) => change({ required: target.checked })}>
          {says.required}
        </Checkbox>
      </div>
      <div className="once-field">
        <WhenSelect form={form} field={field} at={at} onChange={change} />
        <RepeatSelect form={form} field={field} onForm={onChange} />
        {form.layout && <span className="quiet">{where === undefined ? says.unplaced : says.placed(where)}</span>}
        <span className="row-actions">
          <Button size="small" aria-pressed={isChosen} onClick={onChoose}>
            {says.pointAt}
          </Button>
          <Button
            size="small"
            disabled={at === 0}
            aria-label={`${says.up} ${field.label}`}
            onClick={() => onChange(moveField(form, field.key, -1))}
          >
            ↑
          </Button>
          <Button
            size="small"
            aria-label={`${says.down} ${field.label}`}
            onClick={() => onChange(moveField(form, field.key, 1))}
          >
            ↓
          </Button>
          <Button
            size="small"
            aria-label={`${says.removeField} ${field.label}`}
            onClick={() => onChange(removeField(form, field.key))}
          >
            {says.removeField}
          </Button>
        </span>
      </div>
    </li>
  )
}
