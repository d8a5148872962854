import { accounts } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { call } from '../../api/api.ts'
import { useWords } from '../../words/language.ts'

type Props = {
  readonly id?: string
  readonly unitId: string
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
}

export function ColleagueSelect({ id, unitId, value, onChange }: Props) {
  const { t, words } = useWords()
  const people = useQuery({
    queryKey: ['colleagues', unitId],
    queryFn: () => call(accounts.listColleagues, { params: { id: unitId } }),
    staleTime: 60_000,
  })
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      placeholder={t.forms.fields.person}
      notFoundContent={t.forms.peopleNone}
      loading={people.isPending}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={unique(people.data ?? []).map(({ id: personId, name, role }) => ({
        value: personId,
        label: name,
        role: words.role[role],
      }))}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="quiet">{data.role}</span>
        </>
      )}
    />
  )
}

// Somebody with two roles in the unit is listed once.
function unique<T extends { readonly id: string }>(people: readonly T[]): T[] {
  return people.filter((person, at) => people.findIndex(({ id }) => id === person.id) === at)
}
