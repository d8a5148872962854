import { sayReason } from '@ejia/client'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useWords } from '../../../words/language.ts'
import { UnitSelect } from '../../accounts/index.ts'
import { suggestionsQuery } from '../queries.ts'
import { useCommandIncident } from './command-incident.ts'

/** More than three are a list to read, not a suggestion; any other unit is found by name. */
const atMost = 3

type Props = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
  readonly areaCode: string | undefined
}

/** The units that should take the matter, each with the reason and one button; any other unit by name below. */
export function SuggestedUnits({ id, value, onChange, areaCode }: Props) {
  const { t, words } = useWords()
  const { incident } = useCommandIncident()
  const suggestions = useQuery(suggestionsQuery(incident.id))
  const list = (suggestions.data ?? []).slice(0, atMost)
  return (
    <div className="suggested">
      {suggestions.isSuccess && (
        <p className="quiet">{list.length === 0 ? t.forms.suggestedNone : t.forms.suggested}</p>
      )}
      <ul className="suggestions">
        {list.map(({ unit, ...why }) => (
          <li key={unit.id} className={unit.id === value ? 'suggestion chosen' : 'suggestion'}>
            <div>
              <strong>{unit.name}</strong>
              <div className="quiet">{sayReason(why, words)}</div>
            </div>
            <Button
              type={unit.id === value ? 'primary' : 'default'}
              aria-pressed={unit.id === value}
              aria-label={`${unit.id === value ? t.forms.taken : t.forms.take} ${unit.name}`}
              onClick={() => onChange?.(unit.id)}
            >
              {unit.id === value ? t.forms.taken : t.forms.take}
            </Button>
          </li>
        ))}
      </ul>
      <UnitSelect
        {...(id === undefined ? {} : { id })}
        {...(value === undefined ? {} : { value })}
        onChange={(next) => onChange?.(next)}
        areaCode={areaCode}
        known={list.map(({ unit }) => unit)}
      />
    </div>
  )
}
