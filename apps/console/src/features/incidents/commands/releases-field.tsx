import { Input } from 'antd'
import { useWords } from '../../../words/language.ts'
import { useCommandIncident } from './command-incident.ts'

type Reasons = { readonly [unitId: string]: string }
type Props = { readonly id?: string; readonly value?: Reasons; readonly onChange?: (reasons: Reasons) => void }

/** Co-handlers that have not finished: released by writing why. */
export function ReleasesField({ id, value = {}, onChange }: Props) {
  const { t } = useWords()
  const { incident } = useCommandIncident()
  const open = incident.coHandlers.filter(({ status }) => status === 'open')
  return (
    <div className="rows" id={id}>
      <p className="quiet">{t.forms.releaseHint}</p>
      {open.map(({ unit, task }) => (
        <div key={unit.id} className="row-card">
          <strong>{unit.name}</strong> <span className="quiet">{task}</span>
          <Input.TextArea
            value={value[unit.id] ?? ''}
            placeholder={t.forms.releaseReason(unit.name)}
            aria-label={t.forms.releaseReason(unit.name)}
            maxLength={500}
            autoSize={{ minRows: 1 }}
            onChange={(event) => onChange?.({ ...value, [unit.id]: event.target.value })}
          />
        </div>
      ))}
    </div>
  )
}
