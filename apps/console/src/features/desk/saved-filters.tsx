import { desk } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api/api.ts'
import { useWords } from '../../words/language.ts'
import { filterFromSearch } from '../incidents/index.ts'
import { savedFiltersQuery } from './queries.ts'

/** Filters under a name: one's own, and those the unit shares. */
export function SavedFilters() {
  const { t } = useWords()
  const client = useQueryClient()
  const saved = useQuery(savedFiltersQuery)
  const forgetting = useMutation({
    mutationFn: (id: string) => call(desk.removeFilter, { params: { id } }),
    onSettled: () => client.invalidateQueries(savedFiltersQuery),
  })
  if (!saved.data || saved.data.length === 0) return null
  return (
    <section className="saved-filters" aria-labelledby="saved-title">
      <h2 id="saved-title">{t.desk.saved}</h2>
      <ul>
        {saved.data.map(({ id, name, filter, unit, mine }) => (
          <li key={id}>
            <Link to="/desk" search={{ queue: 'all', ...filterFromSearch(filter) }} className="queue queue-plain">
              <span>{name}</span>
              {unit && <span className="tag">{t.desk.shared}</span>}
            </Link>
            {mine && (
              <button
                type="button"
                className="icon-button"
                aria-label={t.desk.forget(name)}
                onClick={() => forgetting.mutate(id)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
