import type { CommandBodyName, IncidentDetail } from '@ejia/contract'
import type { FieldKind } from '../../../words/form-words.ts'
import { useWords } from '../../../words/language.ts'
import type { Answers } from '../../drafts/index.ts'
import { commandForms } from './command-forms.ts'
import { FormFieldControl } from './form-field-control.tsx'

type FormFieldsProps = {
  readonly incident: IncidentDetail
  readonly command: CommandBodyName
  readonly answers: Answers
  readonly change: (edit: (answers: Answers) => Answers) => void
  readonly missing: readonly FieldKind[]
}

export function FormFields({ command, missing, ...rest }: FormFieldsProps) {
  const words = useWords()
  return commandForms[command].fields.map((field) => (
    <FormFieldControl
      key={field.kind}
      {...rest}
      command={command}
      field={field}
      error={missing.includes(field.kind) ? words.form.needed : undefined}
    />
  ))
}
