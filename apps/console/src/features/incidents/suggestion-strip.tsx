import { sayReason } from '@ejia/client'
import type { IncidentDetail } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useWords } from '../../words/language.ts'
import { suggestionsQuery } from './queries.ts'

type Props = { readonly incident: IncidentDetail; readonly onTake: (unitId: string) => void }

const atMost = 3

/** Who should take it and why, each with the key that takes it. */
export function SuggestionStrip({ incident, onTake }: Props) {
  const { t, words } = useWords()
  const list = useSuggestions(incident)
  if (list.length === 0) return null
  return (
    <div className="suggestion-strip" role="group" aria-label={t.desk.suggested}>
      <span className="quiet">{t.desk.suggested}</span>
      {list.map(({ unit, ...why }, at) => (
        <button
          key={unit.id}
          type="button"
          className="suggestion-take"
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onTake(unit.id)}
        >
          <KeyCap name={String(at + 1)} />
          <strong>{unit.name}</strong>
          <span className="quiet">{sayReason(why, words)}</span>
        </button>
      ))}
    </div>
  )
}

/** The first suggestions, where the matter can be dispatched at all. */
export function useSuggestions(incident: IncidentDetail | undefined) {
  const may = incident?.commands.includes('dispatch') ?? false
  const found = useQuery({ ...suggestionsQuery(incident?.id ?? ''), enabled: may })
  return may ? (found.data ?? []).slice(0, atMost) : []
}
