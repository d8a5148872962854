import { pathOf } from '@ejia/client'
import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { showExactInstant } from '../../time/instants.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { Modal } from '../../ui/modal.tsx'
import { readsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly id: string; readonly onClose: () => void }

/** From the audit trail: whoever owns the facts sees who read them. */
export function ReadsModal({ id, onClose }: Props) {
  const says = useSays()
  const reads = useQuery(readsQuery(id))
  return (
    <Modal title={says.readsTitle} onClose={onClose}>
      {reads.isError && <ErrorNote error={reads.error} onRetry={() => void reads.refetch()} />}
      {reads.isPending && <Loading rows={4} />}
      {reads.data?.length === 0 && <EmptyNote title={says.noReads} />}
      <ExportButton
        source={{ path: pathOf(lists.exportGrantReads.path, { id }), filters: {}, purposeIn: 'exportPurpose' }}
      />
      <ul className="registry-history">
        {reads.data?.map(({ at, kind, by, rows, reason }) => (
          <li key={`${at} ${kind} ${by}`}>
            <span>
              <strong>{by}</strong> {says.readKinds[kind]}
              {rows !== null && ` · ${says.rowsRead(rows)}`}
            </span>
            <span className="quiet">
              {showExactInstant(at)} {reason}
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
