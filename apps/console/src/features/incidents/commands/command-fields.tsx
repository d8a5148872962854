import type { IncidentDetail, Me } from '@ejia/contract'
import { Form } from 'antd'
import { useMe } from '../../../api/session.ts'
import { useWords } from '../../../words/language.ts'
import { formOf } from './command-forms.ts'
import { useCommandIncident } from './command-incident.ts'
import { type Field, type FormCommand, type FormValues, shownFields } from './field.ts'
import { FieldControl } from './field-control.tsx'
import { faultOf, isProofAsked } from './field-rules.ts'
import { signingUnits } from './signing-units.ts'

/** The fields of a command's form, those that apply to what was chosen so far. */
export function CommandFields({ command }: { readonly command: FormCommand }) {
  const { incident } = useCommandIncident()
  const form = Form.useFormInstance<FormValues>()
  const values = Form.useWatch((all: FormValues) => all, form) ?? {}
  const me = useMe()
  return shownFields(formOf(command), values)
    .filter(({ kind }) => hasChoice(kind, incident, me))
    .map((field) => <CommandField key={field.name} field={asked(field, isProofAsked(field, incident, values))} />)
}

/** Nobody is asked what has only one answer. */
function hasChoice(kind: Field['kind'], incident: IncidentDetail, me: Me | undefined): boolean {
  if (kind === 'releases') return incident.coHandlers.some(({ status }) => status === 'open')
  return kind !== 'signingUnit' || signingUnits(incident, me).length > 1
}

function asked(field: Field, proof: boolean): Field {
  return proof ? { ...field, required: true } : field
}

function CommandField({ field }: { readonly field: Field }) {
  const { t } = useWords()
  const { incident } = useCommandIncident()
  return (
    <Form.Item
      name={field.name}
      label={t.forms.fields[field.label]}
      required={field.required === true}
      {...(field.name === 'proofIds' && field.required ? { extra: incident.closingRule.why } : {})}
      validateTrigger={['onBlur', 'onSubmit']}
      rules={[
        {
          validator: (_, value: unknown) => {
            const fault = faultOf(field, value, t.forms)
            return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault))
          },
        },
      ]}
    >
      <FieldControl field={field} />
    </Form.Item>
  )
}
