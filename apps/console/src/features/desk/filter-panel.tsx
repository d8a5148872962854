import { desk } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { useMe } from '../../api/session.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { type MatterFilter, MatterFilters } from '../incidents/index.ts'
import { savedFiltersQuery } from './queries.ts'

type Props = { readonly filter: MatterFilter; readonly onChange: (filter: MatterFilter) => void }

/** Search and filters of the list of all matters, and a name to keep them under. */
export function FilterPanel({ filter, onChange }: Props) {
  return (
    <div className="filter-panel">
      <MatterFilters filter={filter} onChange={onChange} />
      {Object.keys(filter).length > 0 && <KeepFilter filter={filter} />}
    </div>
  )
}

function KeepFilter({ filter }: { readonly filter: MatterFilter }) {
  const { t } = useWords()
  const client = useQueryClient()
  const unit = useMe()?.memberships[0]?.unit
  const [name, setName] = useState<string>()
  const [shared, setShared] = useState(false)
  const keeping = useMutation({
    mutationFn: (given: string) =>
      call(desk.saveFilter, {
        body: { name: given, filter: present(filter), ...(shared && unit ? { unitId: unit.id } : {}) },
      }),
    onSuccess: async () => {
      setName(undefined)
      await client.invalidateQueries(savedFiltersQuery)
    },
  })
  if (name === undefined) {
    return (
      <button type="button" className="link-button" onClick={() => setName('')}>
        {t.desk.saveFilter}
      </button>
    )
  }
  return (
    <form
      className="keep-filter"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') keeping.mutate(name.trim())
      }}
    >
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the button that stood here
        autoFocus
        className="input"
        aria-label={t.desk.saveName}
        placeholder={t.desk.saveName}
        value={name}
        maxLength={30}
        onChange={(event) => setName(event.target.value)}
      />
      {unit && (
        <label className="check">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {t.desk.saveShared(unit.name)}
        </label>
      )}
      <button type="submit" className="button button-small" disabled={keeping.isPending}>
        {t.desk.save}
      </button>
      {keeping.isError && <ErrorNote error={keeping.error} />}
    </form>
  )
}

function present(filter: MatterFilter): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
