import { sayReason } from '@ejia/client'
import { accounts, type CommandBodyName, type IncidentDetail, incidents } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '../../../device/call.ts'
import { FieldGroup } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import type { Named } from '../../drafts/index.ts'

type UnitFieldProps = {
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly incident: IncidentDetail
  readonly command: CommandBodyName
  readonly value: Named | null
  readonly change: (unit: Named | null) => void
}

type Offered = Named & { readonly hint: string }

/** A unit by name; where the place and kind of the matter suggest some, those come first. */
export function UnitField({ incident, command, value, change, ...given }: UnitFieldProps) {
  const words = useWords().form
  const [text, setText] = useState('')
  const { offered, searched } = useOffered(incident, command, text)
  if (value !== null) {
    return (
      <FieldGroup {...given}>
        <button type="button" className="row chosen" onClick={() => change(null)}>
          <Icon name="check" />
          <span>{value.name}</span>
          <Icon name="close" />
        </button>
      </FieldGroup>
    )
  }
  return (
    <FieldGroup {...given}>
      <TextLine label={words.searchUnit} type="search" maxLength={50} value={text} change={setText} />
      {searched && offered.length === 0 && <p role="status">{words.noUnits}</p>}
      <ul className="rows scroll-rows">
        {offered.map((unit) => (
          <li key={unit.id}>
            <button type="button" className="row" onClick={() => change({ id: unit.id, name: unit.name })}>
              <span>
                {unit.name}
                <small>{unit.hint}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </FieldGroup>
  )
}

function useOffered(incident: IncidentDetail, command: CommandBodyName, text: string) {
  const words = useWords()
  const wanted = useDeferredValue(text.trim())
  const below = command === 'delegate' ? { areaCode: belowOf(incident) } : {}
  const suggestions = useQuery({
    queryKey: ['suggestions', incident.id, incident.version],
    queryFn: () => call(incidents.suggestUnits, { params: { id: incident.id } }),
    enabled: command !== 'delegate' && command !== 'escalate',
    retry: false,
  })
  const units = useQuery({
    queryKey: ['units', wanted, below.areaCode ?? ''],
    queryFn: () => call(accounts.listUnits, { query: { ...below, ...(wanted === '' ? {} : { text: wanted }) } }),
    enabled: wanted !== '' || command === 'delegate',
    placeholderData: (earlier) => earlier,
  })
  const suggested = (suggestions.data ?? []).map(
    ({ unit, ...why }): Offered => ({ ...unit, hint: sayReason(why, words) }),
  )
  const found = (units.data ?? [])
    .filter(({ id }) => id !== incident.lead.id)
    .map(({ id, name, areaName }): Offered => ({ id, name, hint: areaName }))
  return { offered: wanted === '' && command !== 'delegate' ? suggested : found, searched: units.isSuccess }
}

const communityDigits = 12

/** Units of the community that the matter lies in; the server refuses those that are not below. */
function belowOf({ place }: IncidentDetail): string {
  return place.areaCode.slice(0, communityDigits)
}
