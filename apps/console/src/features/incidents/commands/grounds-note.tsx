import { type ResponsibilityView, responsibilities } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { call } from '../../../api/api.ts'
import { enRouting } from '../../../words/en-routing.ts'
import { useWords } from '../../../words/language.ts'
import { zhRouting } from '../../../words/zh-routing.ts'
import type { FormValues } from './field.ts'

type Props = {
  readonly incidentId: string
  /** The field of the form in which the grounds are written. */
  readonly field: string
}

/** What the responsibility list says about this kind of matter here, for those who dispute it and those who settle it. */
export function GroundsNote({ incidentId, field }: Props) {
  const { language } = useWords()
  const says = (language === 'zh' ? zhRouting : enRouting).grounds
  const form = Form.useFormInstance<FormValues>()
  const grounds = useQuery({
    queryKey: ['incident', incidentId, 'grounds'],
    queryFn: () => call(responsibilities.listGrounds, { params: { id: incidentId } }),
    staleTime: 60_000,
  })
  if (grounds.data === undefined) return null
  const cite = ({ unit, content }: ResponsibilityView) => {
    const written: unknown = form.getFieldValue(field)
    const before = typeof written === 'string' && written.trim() !== '' ? `${written.trim()}\n` : ''
    form.setFieldValue(field, `${before}${says.cited(unit.name, content.matter, content.basis)}`)
  }
  return (
    <section className="grounds" aria-label={says.title}>
      <h3>{says.title}</h3>
      {grounds.data.length === 0 && <p className="quiet">{says.none}</p>}
      <ul>
        {grounds.data.map((row) => (
          <li key={row.key}>
            <div>
              <strong>{row.unit.name}</strong> {row.content.matter}
              <div>{row.content.basis}</div>
              <div className="quiet">
                {[
                  row.content.scope,
                  row.coUnits.length > 0 ? says.beside(row.coUnits.map(({ name }) => name).join('、')) : undefined,
                ]
                  .filter((words) => words !== undefined)
                  .join(' · ')}
              </div>
            </div>
            <Button size="small" aria-label={`${says.cite} ${row.content.matter}`} onClick={() => cite(row)}>
              {says.cite}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
