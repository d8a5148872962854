import type { FillField, FillView, FormToFill } from '@ejia/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useSays } from '../use-says.ts'
import { AnswerControl } from './answer-control.tsx'
import { kindOf, labelOf } from './answers.ts'
import type { useFilling } from './use-filling.ts'

type Props = {
  readonly form: FormToFill
  readonly subject: FillView
  readonly filling: ReturnType<typeof useFilling>
}

/** Shown, not asked; what is not right any more is said here. */
export function KnownFields({ form, subject, filling }: Props) {
  const says = useSays()
  const [correcting, setCorrecting] = useState<readonly string[]>([])
  const known = subject.fields.filter(({ state }) => state !== 'asked')
  if (known.length === 0) return null
  const isDerived = (field: FillField) =>
    form.items.find(({ code }) => code === form.form.fields.find(({ key }) => key === field.key)?.item)?.derived ?? true
  return (
    <section className="stack">
      <h3>{says.known}</h3>
      <dl className="registry-facts">
        {known.map((field) => (
          <div key={field.slot}>
            <dt>{labelOf(form, field, says.row)}</dt>
            <dd>
              {field.state === 'follows' ? <span className="quiet">{says.follows}</span> : field.shown}
              {field.state === 'known' && !isDerived(field) && !correcting.includes(field.slot) && (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${labelOf(form, field, says.row)} ${says.wrong}`}
                  onClick={() => setCorrecting([...correcting, field.slot])}
                >
                  {says.wrong}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {correcting.length > 0 && <p className="quiet">{says.correction}</p>}
      {known
        .filter(({ slot }) => correcting.includes(slot))
        .map((field) => {
          const kind = kindOf(form, field.key)
          return (
            kind && (
              <AnswerControl
                key={field.slot}
                label={says.correct(labelOf(form, field, says.row))}
                kind={kind}
                value={filling.corrections[field.slot] ?? ''}
                fault={filling.faults.get(field.slot)}
                isRequired={false}
                onChange={(text) => filling.correct(field.slot, text)}
              />
            )
          )
        })}
    </section>
  )
}
