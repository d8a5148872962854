import type { ResponsibilityView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useWords } from '../../../words/language.ts'
import { groundsQuery } from '../queries.ts'
import type { FormCommand, FormValues } from './field.ts'

/** The field of a form in which the grounds are written. */
const fieldOf: Partial<Readonly<Record<FormCommand, string>>> = { dispute: 'grounds', rule: 'reason' }

type Props = { readonly incidentId: string; readonly command: FormCommand }

/** What the responsibility list says about this kind of matter here, for those who dispute it and those who settle it. */
export function GroundsNote({ incidentId, command }: Props) {
  const { t } = useWords()
  const form = Form.useFormInstance<FormValues>()
  const field = fieldOf[command]
  const grounds = useQuery({ ...groundsQuery(incidentId), enabled: field !== undefined })
  if (field === undefined || grounds.data === undefined) return null
  const cite = ({ unit, content }: ResponsibilityView) => {
    const written: unknown = form.getFieldValue(field)
    const before = typeof written === 'string' && written.trim() !== '' ? `${written.trim()}\n` : ''
    form.setFieldValue(field, `${before}${t.forms.groundsCited(unit.name, content.matter, content.basis)}`)
  }
  return (
    <section className="grounds" aria-label={t.forms.groundsTitle}>
      <h3>{t.forms.groundsTitle}</h3>
      {grounds.data.length === 0 && <p className="quiet">{t.forms.groundsNone}</p>}
      <ul>
        {grounds.data.map((row) => (
          <li key={row.key}>
            <div>
              <strong>{row.unit.name}</strong> {row.content.matter}
              <div>{row.content.basis}</div>
              <div className="quiet">
                {[
                  row.content.scope,
                  row.coUnits.length > 0
                    ? t.forms.groundsWith(row.coUnits.map(({ name }) => name).join('、'))
                    : undefined,
                ]
                  .filter((words) => words !== undefined)
                  .join(' · ')}
              </div>
            </div>
            <Button size="small" aria-label={`${t.forms.groundsCite} ${row.content.matter}`} onClick={() => cite(row)}>
              {t.forms.groundsCite}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
