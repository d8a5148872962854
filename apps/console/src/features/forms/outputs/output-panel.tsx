import { forms, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { hasRole, useMe } from '../../../api/session.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { outputsQuery } from '../queries.ts'
import { AskFor } from './ask-for.tsx'
import { OutputRow } from './output-row.tsx'
import { useSays } from './use-says.ts'

/** A whole area in the department's own file: asked for by one, approved by another, then made by itself. */
export function OutputPanel() {
  const says = useSays()
  const me = useMe()
  const outputs = useQuery(outputsQuery)
  const mayDecide = me !== undefined && hasRole(me, 'privacyOfficer')
  const mayAsk = me !== undefined && hasRole(me, ...forms.requestFormOutput.access.roles)
  return (
    <div className="stack">
      {mayAsk && <AskFor />}
      <section className="panel">
        {outputs.isError && <ErrorNote error={outputs.error} onRetry={() => void outputs.refetch()} />}
        {outputs.isPending && <Loading rows={3} />}
        {outputs.data !== undefined && outputs.data.length > 0 && (
          <div className="panel-head">
            <h2>{says.asked}</h2>
            <ExportButton source={{ path: lists.exportFormOutputs.path, filters: {} }} />
          </div>
        )}
        {outputs.data?.length === 0 && <EmptyNote title={says.noOutputs} hint={says.noOutputsHint} />}
        <ul className="registry-history">
          {outputs.data?.map((one) => (
            <OutputRow key={one.id} it={one} mayDecide={mayDecide && !one.isOwn} />
          ))}
        </ul>
      </section>
    </div>
  )
}
