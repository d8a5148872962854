import { pathOf } from '@ejia/client'
import { type FigureView, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { MatterLinks } from '../incidents/index.ts'
import { behindQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly figure: FigureView
  readonly areaCode: string
  readonly month: string
  readonly onClose: () => void
}
type Side = 'all' | 'yes' | 'no'

/** The matters that a figure is made of; of a share, those on either side of it. */
export function BehindDrawer({ figure, areaCode, month, onClose }: Props) {
  const says = useSays()
  const { name, yes, no } = says.figures[figure.id]
  const [side, setSide] = useState<Side>('all')
  const hit = side === 'all' ? {} : { hit: side === 'yes' ? 'true' : 'false' }
  const asked = { params: { indicator: figure.id }, query: { areaCode, month, ...hit } }
  const { data, isError, error, refetch } = useQuery(behindQuery(asked))
  return (
    <Drawer
      open
      size={600}
      title={says.behindTitle(name, month)}
      aria-label={says.behindTitle(name, month)}
      onClose={onClose}
    >
      <div className="stack">
        {yes !== '' && no !== '' && (
          <Segmented<Side>
            value={side}
            onChange={setSide}
            options={[
              { value: 'all', label: says.all },
              { value: 'yes', label: yes },
              { value: 'no', label: no },
            ]}
          />
        )}
        {yes === '' && no !== '' && <p>{no}</p>}
        {isError && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !isError && <Loading rows={6} />}
        {data && (
          <div className="panel-head">
            <p role="status">{data.all === 0 ? says.none : says.shown(data.items.length, data.all)}</p>
            {data.items.length > 0 && (
              <ExportButton
                source={{
                  path: pathOf(lists.exportIndicatorMatters.path, { indicator: figure.id }),
                  filters: { areaCode, month, ...(side === 'all' ? {} : { hit: side === 'yes' }) },
                  purposeIn: 'exportPurpose',
                }}
              />
            )}
          </div>
        )}
        <MatterLinks matters={data?.items ?? []} />
      </div>
    </Drawer>
  )
}
