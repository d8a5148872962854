import { scopeOf, useMe } from '../../../api/session.ts'
import { DateTimeField } from '../../../ui/date-time-field.tsx'
import { useWords } from '../../../words/language.ts'
import { UnitSelect } from '../../accounts/index.ts'
import type { ListItem } from '../../incidents/index.ts'
import type { BulkCommand, BulkValues } from './bulk-facts.ts'

type Props = {
  readonly name: BulkCommand
  readonly rows: readonly ListItem[]
  readonly values: BulkValues
  readonly onChange: (values: BulkValues) => void
}

/** The few facts that hold for all selected matters alike. */
export function BulkFields({ name, rows, values, onChange }: Props) {
  const { t } = useWords()
  const scope = scopeOf(useMe())
  const says = t.forms.fields
  const label = {
    dispatch: says.note,
    note: says.text,
    urge: says.textOptional,
    supervise: says.reason,
    merge: says.reason,
  }[name]
  return (
    <>
      {name === 'dispatch' && (
        <div className="field">
          <span id="bulk-unit">{says.unit}</span>
          <UnitSelect
            {...(values.unitId === undefined ? {} : { value: values.unitId })}
            onChange={(unitId) => onChange({ ...values, ...(unitId === undefined ? {} : { unitId }) })}
            areaCode={scope}
            ariaLabel={says.unit}
          />
        </div>
      )}
      {name === 'merge' && (
        <fieldset className="field">
          <legend>{t.desk.bulk.target}</legend>
          {rows.map(({ id, caseCode, text }) => (
            <label key={id} className="check">
              <input
                type="radio"
                name="target"
                checked={values.targetId === id}
                onChange={() => onChange({ ...values, targetId: id })}
              />
              <span>
                <span className="code">{caseCode}</span> {text.slice(0, 40)}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {name === 'supervise' && (
        <div className="field">
          <span>{says.superviseDue}</span>
          <DateTimeField
            {...(values.dueAt === undefined ? {} : { value: values.dueAt })}
            ariaLabel={says.superviseDue}
            onChange={(dueAt) => onChange({ ...values, ...(dueAt === undefined ? {} : { dueAt }) })}
            quick
          />
        </div>
      )}
      <label className="field">
        <span>{label}</span>
        <textarea
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the window was opened to write this
          autoFocus={name === 'note' || name === 'urge'}
          className="input"
          rows={3}
          maxLength={name === 'urge' ? 500 : 1000}
          value={values.text ?? ''}
          onChange={(event) => onChange({ ...values, text: event.target.value })}
        />
      </label>
    </>
  )
}
