import { accounts } from '@ejia/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../../api/api.ts'
import { useWords } from '../../words/language.ts'

type Props = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
  /** Only units in this area. */
  readonly areaCode?: string | undefined
  readonly kind?: 'gridTeam' | 'community' | 'centre' | 'department'
  readonly placeholder?: string
  readonly ariaLabel?: string
  /** Units whose names are known already, so that a value set from outside is shown by name. */
  readonly known?: readonly { readonly id: string; readonly name: string }[]
}

/** Finds a unit by name, on the server. */
export function UnitSelect({ id, value, onChange, areaCode, kind, placeholder, ariaLabel, known = [] }: Props) {
  const { t, words } = useWords()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const units = useQuery({
    queryKey: ['units', areaCode, kind, text],
    queryFn: () =>
      call(accounts.listUnits, {
        query: {
          ...(areaCode === undefined ? {} : { areaCode }),
          ...(kind === undefined ? {} : { kind }),
          ...(text === '' ? {} : { text }),
        },
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const found = units.data ?? []
  const others = known.filter((unit) => unit.id === value && !found.some(({ id: unitId }) => unitId === unit.id))
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={ariaLabel}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      placeholder={placeholder ?? t.forms.unitSearch}
      notFoundContent={t.forms.unitNone}
      loading={units.isFetching}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={[
        ...others.map(({ id: unitId, name }) => ({ value: unitId, label: name, hint: '' })),
        ...found.map((unit) => ({
          value: unit.id,
          label: unit.name,
          hint: `${words.unitKind[unit.kind]} · ${unit.areaName}`,
        })),
      ]}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="quiet">{data.hint}</span>
        </>
      )}
    />
  )
}
