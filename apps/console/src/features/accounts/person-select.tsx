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
  const near = (colleagues.data ?? []).filter(({ name }) => name.includes(text))
  const nearIds = new Set(near.map((one) => one.id))
  const others = (found.data?.items ?? []).filter((one) => one.active && !nearIds.has(one.id))
  const groups = [
    {
      label: says.colleagues,
      options: [...nearIds].map((one) =>
        optionOf(
          near.find((each) => each.id === one),
          '',
        ),
      ),
    },
    { label: says.others, options: others.map((one) => optionOf(one, one.memberships[0]?.unit.name ?? '')) },
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
      optionRender={({ data }) => (
        <>
          {data.label} <span className="quiet">{'hint' in data ? data.hint : ''}</span>
        </>
      )}
    />
  )
}

function optionOf(person: { readonly id: string; readonly name: string } | undefined, hint: string) {
  return { value: person?.id ?? '', label: person?.name ?? '', hint }
}
