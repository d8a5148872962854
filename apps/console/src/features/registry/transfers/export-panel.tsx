import { lists, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../../api/session.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { exportsQuery } from '../queries.ts'
import { mayCall } from '../registry-tabs.ts'
import { useSays } from '../use-says.ts'
import { ExportForm } from './export-form.tsx'
import { ExportRow } from './export-row.tsx'

/** Asked for by one, approved by another. */
export function ExportPanel() {
  const says = useSays()
  const me = useMe()
  const exports = useQuery(exportsQuery)
  return (
    <div className="stack">
      {me && mayCall(me, registry.requestRegistryExport) && <ExportForm />}
      <section className="panel">
        <div className="panel-head">
          <h2>{says.exports}</h2>
          {exports.data !== undefined && exports.data.length > 0 && (
            <ExportButton source={{ path: lists.exportRegistryExports.path, filters: {} }} />
          )}
        </div>
        {exports.isError && <ErrorNote error={exports.error} onRetry={() => void exports.refetch()} />}
        {exports.data?.length === 0 && <EmptyNote title={says.noExports} />}
        <ul className="registry-history">
          {exports.data?.map((one) => (
            <ExportRow
              key={one.id}
              it={one}
              mayDecide={me !== undefined && mayCall(me, registry.decideRegistryExport) && me.id !== one.requestedBy.id}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}
