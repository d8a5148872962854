import { incidents } from '@ejia/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../../../api/api.ts'
import { useWords } from '../../../words/language.ts'
import { toQuery } from '../filter.ts'
import { useCommandIncident } from './command-incident.ts'

type Chosen = { readonly id: string; readonly label: string }
type Props = {
  readonly id?: string
  readonly value?: Chosen
  readonly onChange?: (value: Chosen | undefined) => void
}

const open = 'reported,handling,dispatching,suspended,resolved'

/** Finds another open matter by its code or by words. */
export function CaseField({ id, value, onChange }: Props) {
  const { t } = useWords()
  const { incident } = useCommandIncident()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['case-search', text],
    queryFn: () =>
      call(incidents.listIncidents, {
        query: {
          ...toQuery(text === '' ? { area: incident.place.areaCode.slice(0, 12) } : { text }),
          stage: open,
          limit: 20,
        },
      }),
    placeholderData: keepPreviousData,
  })
  const others = (found.data?.items ?? []).filter((other) => other.id !== incident.id)
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ? { value: value.id, label: value.label } : null}
      labelInValue
      onChange={(next) => onChange?.(next ? { id: String(next.value), label: String(next.label) } : undefined)}
      placeholder={t.forms.caseSearch}
      notFoundContent={t.forms.caseNone}
      loading={found.isFetching}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={others.map((other) => ({ value: other.id, label: `${other.caseCode} ${other.text.slice(0, 40)}` }))}
    />
  )
}
