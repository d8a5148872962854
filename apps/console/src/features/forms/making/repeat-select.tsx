import type { FormDefinition } from '@ejia/contract'
import { Select } from 'antd'
import { useSays } from '../use-says.ts'
import { changeField, type Field } from './draft-form.ts'

type Over = FormDefinition['groups'][number]['over']
type Props = { readonly form: FormDefinition; readonly field: Field; readonly onForm: (form: FormDefinition) => void }

/** Once, or once for each of several; fields repeated alike stand together. */
export function RepeatSelect({ form, field, onForm }: Props) {
  const says = useSays()
  const choices: readonly Over[] = form.subject === 'room' ? ['tenants', 'residents', 'rows'] : ['rows']
  const over = form.groups.find(({ key }) => key === field.group)?.over
  const change = (wanted: Over | null) => {
    const { group: _, ...once } = field
    if (wanted === null) {
      onForm(changeField(form, field.key, () => once))
      return
    }
    const known = form.groups.find((group) => group.over === wanted)
    const group = known ?? { key: wanted, title: says.repeats[wanted], over: wanted, most: wanted === 'rows' ? 5 : 20 }
    const groups = known ? form.groups : [...form.groups, group]
    onForm(changeField({ ...form, groups }, field.key, () => ({ ...once, group: group.key })))
  }
  return (
    <Select
      allowClear
      className="once-kind"
      value={over ?? null}
      placeholder={says.once}
      aria-label={`${says.repeat} ${field.label}`}
      options={choices.map((value) => ({ value, label: says.repeats[value] }))}
      onChange={change}
    />
  )
}
