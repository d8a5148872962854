import { accounts } from '@ejia/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../../api/api.ts'
import { usePeopleSays } from './use-people-says.ts'

type Props = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
  readonly ariaLabel?: string
  readonly placeholder?: string
  /** Whose colleagues are offered before anything is typed. */
  readonly unitId?: string
  /** Not to be chosen. */
  readonly except?: string | undefined
}

/** Finds somebody with an account by name. */
export function PersonSelect({ id, value, onChange, ariaLabel, placeholder, unitId, except }: Props) {
  const says = usePeopleSays()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const colleagues = useQuery({
    queryKey: ['colleagues', unitId],
    queryFn: () => call(accounts.listColleagues, { params: { id: unitId ?? '' } }),
    enabled: unitId !== undefined,
    staleTime: 60_000,
  })
  const found = useQuery({
    queryKey: ['people', 'select', text],
    queryFn: () => call(accounts.listPeople, { query: { limit: 20, ...(text === '' ? {} : { text }) } }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const near = new Map((colleagues.data ?? []).map(({ id: personId, name }) => [personId, name]))
  const others = (found.data?.items ?? []).filter((one) => one.active && !near.has(one.id))
  const hints = new Map(others.map(({ id: personId, memberships }) => [personId, memberships[0]?.unit.name]))
  const colleagueOptions = [...near].map(([personId, name]) => ({ value: personId, label: name }))
  const groups = [
    { label: says.colleagues, options: colleagueOptions.filter(({ label }) => label.includes(text)) },
    { label: says.others, options: others.map(({ id: personId, name }) => ({ value: personId, label: name })) },
  ].map(({ label, options }) => ({ label, options: options.filter((option) => option.value !== except) }))
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      className="wide"
      aria-label={ariaLabel}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      placeholder={placeholder ?? says.typeName}
      notFoundContent={says.nobodyFound}
      loading={found.isFetching}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={groups.filter(({ options }) => options.length > 0)}
      optionRender={({ label, value: personId }) => (
        <>
          {label} <span className="quiet">{hints.get(String(personId)) ?? ''}</span>
        </>
      )}
    />
  )
}
