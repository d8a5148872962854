import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { MatterLinks } from '../incidents/index.ts'
import { type Behind, behindQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly title: string; readonly query: Behind; readonly onClose: () => void }

/** The matters that something is made of, as far as one may see them. */
export function BehindDrawer({ title, query, onClose }: Props) {
  const says = useSays()
  const { data, isError, error, refetch } = useQuery(behindQuery(query))
  return (
    <Drawer open size={600} title={title} aria-label={title} onClose={onClose}>
      <div className="stack">
        {isError && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !isError && <Loading rows={6} />}
        {data && (
          <div className="panel-head">
            <p role="status">{data.all === 0 ? says.none : says.shown(data.items.length, data.all)}</p>
            {data.items.length > 0 && (
              <ExportButton
                source={{ path: lists.exportTrendMatters.path, filters: query, purposeIn: 'exportPurpose' }}
              />
            )}
          </div>
        )}
        <MatterLinks matters={data?.items ?? []} />
      </div>
    </Drawer>
  )
}
