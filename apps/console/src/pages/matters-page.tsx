import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { MatterFilters, MattersList } from '../features/incidents/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

const route = getRouteApi('/shell/incidents')

export function MattersPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const filter = route.useSearch()
  return (
    <>
      <PageHead title={t.matters.title} hint={t.state.keys} />
      <MatterFilters
        filter={filter}
        onChange={(next) => void navigate({ to: '/incidents', search: next, replace: true })}
      />
      <MattersList filter={filter} />
    </>
  )
}
