import { type ResponsibilityView, responsibilities } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/api.ts'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { responsibilitiesQuery } from '../rules/queries.ts'
import { useSays } from '../use-says.ts'

/** What a row was before, with who changed it and why. */
export function RowHistory({ row: { key } }: { readonly row: ResponsibilityView }) {
  const says = useSays()
  const now = useNow()
  const versions = useQuery({
    queryKey: [...responsibilitiesQuery.queryKey, key],
    queryFn: () => call(responsibilities.listResponsibilityVersions, { params: { key } }),
  })
  if (versions.isError) return <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
  if (!versions.data) return <Loading rows={2} />
  return (
    <section>
      <h3>{says.resp.history}</h3>
      <ol className="versions">
        {versions.data.map(({ version, content, reason, changedAt, changedBy }) => (
          <li key={version}>
            <div className="version-head">
              <strong>{says.version(version)}</strong>
              <span className="quiet">
                {changedBy.name} · {showInstant(changedAt, now)} · {reason}
              </span>
            </div>
            <div>{content === null ? says.resp.removed : `${content.matter}：${content.basis}`}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}
