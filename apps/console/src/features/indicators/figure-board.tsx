import { type FigureView, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { hasRole, scopeOf, useMe } from '../../api/session.ts'
import { toWallClock } from '../../time/instants.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { AreaSelect } from '../areas/index.ts'
import { AreaEstimates } from '../callbacks/index.ts'
import { useMayChange } from '../deadlines/index.ts'
import { BehindDrawer } from './behind-drawer.tsx'
import { FigureCard } from './figure-card.tsx'
import { indicatorsQuery } from './queries.ts'
import { StandardDrawer } from './standard-drawer.tsx'
import { useSays } from './use-says.ts'

type BoardSearch = { readonly area?: string; readonly month?: string }
type Props = { readonly search: BoardSearch; readonly onChange: (next: BoardSearch) => void }

const thisMonth = () => toWallClock(new Date().toISOString(), 'day').slice(0, 7)

/** One area and one month at a time: areas never stand beside each other. */
export function FigureBoard({ search, onChange }: Props) {
  const says = useSays()
  const scope = scopeOf(useMe())
  const area = search.area ?? scope
  const month = search.month ?? thisMonth()
  if (area === undefined) return <EmptyNote title={says.noScope} />
  return (
    <div className="stack">
      <div className="board-choice">
        <AreaSelect
          value={area}
          placeholder={says.area}
          onChange={(next) => onChange({ ...search, ...(next === undefined ? {} : { area: next }) })}
        />
        <Input
          type="month"
          aria-label={says.month}
          value={month}
          max={thisMonth()}
          onChange={({ target: { value } }) => {
            if (value !== '') onChange({ ...search, month: value })
          }}
        />
        <div>
          <ExportButton source={{ path: lists.exportIndicators.path, filters: { areaCode: area, month } }} />
        </div>
      </div>
      <Figures areaCode={area} month={month} />
    </div>
  )
}

function Figures({ areaCode, month }: { readonly areaCode: string; readonly month: string }) {
  const { data, isError, error, refetch } = useQuery(indicatorsQuery(areaCode, month))
  const [open, setOpen] = useState<FigureView>()
  const [standard, setStandard] = useState<FigureView['id']>()
  const mayChange = useMayChange()
  const me = useMe()
  const calls = me !== undefined && hasRole(me, 'dispatcher', 'supervisor', 'callbackOfficer')
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={12} />
  return (
    <div className="figures">
      {data.figures.map((figure) => (
        <FigureCard
          key={figure.id}
          figure={figure}
          isNow={month === thisMonth()}
          onOpen={() => setOpen(figure)}
          onStandard={mayChange && figure.wanted !== 'neither' ? () => setStandard(figure.id) : undefined}
        />
      ))}
      {calls && <AreaEstimates areaCode={areaCode} month={month} />}
      {data.figures
        .filter(({ id }) => id === standard)
        .map((figure) => (
          <StandardDrawer key={figure.id} figure={figure} onClose={() => setStandard(undefined)} />
        ))}
      {open && <BehindDrawer figure={open} areaCode={areaCode} month={month} onClose={() => setOpen(undefined)} />}
    </div>
  )
}
