import { type IncidentDetail, incidents } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '../../../device/call.ts'
import { FieldGroup } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import type { Named } from '../../drafts/index.ts'

type MatterFieldProps = {
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly incident: IncidentDetail
  readonly value: Named | null
  readonly change: (matter: Named | null) => void
}

const communityDigits = 12

/** Another matter: those of the same community first, others by words. */
export function MatterField({ incident, value, change, ...given }: MatterFieldProps) {
  const words = useWords().form
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const { data } = useQuery({
    queryKey: ['matters', wanted, incident.id],
    queryFn: () =>
      call(incidents.listIncidents, {
        query:
          wanted === '' ? { areaCode: incident.place.areaCode.slice(0, communityDigits), limit: 20 } : { text: wanted },
      }),
    placeholderData: (earlier) => earlier,
  })
  const others = (data?.items ?? []).filter(({ id }) => id !== incident.id)
  return (
    <FieldGroup {...given}>
      <TextLine label={words.searchMatter} type="search" maxLength={100} value={text} change={setText} />
      {data && others.length === 0 && <p role="status">{words.noMatters}</p>}
      <ul className="rows scroll-rows">
        {others.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              className="row"
              aria-pressed={value?.id === other.id}
              onClick={() => change({ id: other.id, name: other.caseCode })}
            >
              {value?.id === other.id && <Icon name="check" />}
              <span>
                {other.text}
                <small>
                  {other.caseCode} · {other.place.address}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </FieldGroup>
  )
}
