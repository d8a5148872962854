import { Button } from 'antd'
import { useWords } from '../../words/language.ts'
import { OpeningsField } from './openings-field.tsx'
import type { CalendarContent } from './queries.ts'

type Props = {
  readonly weekly: CalendarContent['weekly']
  readonly onChange: (weekly: CalendarContent['weekly']) => void
  readonly disabled: boolean
}

export function WeekHours({ weekly, onChange, disabled }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const monday = weekly[0] ?? []
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{says.weekHours}</h2>
        {!disabled && (
          <Button size="small" onClick={() => onChange(weekly.map((day, index) => (index < 5 ? [...monday] : day)))}>
            {says.copyToWorkdays}
          </Button>
        )}
      </div>
      <ol className="week-hours">
        {weekly.map((openings, index) => (
          <li key={says.weekdays[index]}>
            <span className="week-day">{says.weekdays[index]}</span>
            <OpeningsField
              label={says.weekdays[index] ?? ''}
              openings={openings}
              disabled={disabled}
              onChange={(next) => onChange(weekly.map((day, at) => (at === index ? next : day)))}
            />
          </li>
        ))}
      </ol>
      {weekly.every((openings) => openings.length === 0) && (
        <p className="field-fault" role="alert">
          {says.weekEmpty}
        </p>
      )}
    </section>
  )
}
