import type { TrendsView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { scopeOf, useMe } from '../../api/session.ts'
import { showInstant, toWallClock } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { AreaSelect } from '../areas/index.ts'
import { BehindDrawer } from './behind-drawer.tsx'
import { HotSpots } from './hot-spots.tsx'
import { Kinds } from './kinds.tsx'
import type { Behind } from './queries.ts'
import { trendsQuery } from './queries.ts'
import { Returning } from './returning.tsx'
import { useSays } from './use-says.ts'
import { Words } from './words.tsx'

type BoardSearch = { readonly area?: string; readonly on?: string }
type Props = { readonly search: BoardSearch; readonly onChange: (next: BoardSearch) => void }

const today = () => toWallClock(new Date().toISOString(), 'day')

/** One area at a time, up to a day. */
export function TrendBoard({ search, onChange }: Props) {
  const says = useSays()
  const scope = scopeOf(useMe())
  const area = search.area ?? scope
  const on = search.on ?? today()
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
          type="date"
          aria-label={says.on}
          value={on}
          max={today()}
          onChange={({ target: { value } }) => {
            if (value !== '') onChange({ ...search, on: value })
          }}
        />
      </div>
      <Found areaCode={area} on={on} />
    </div>
  )
}

function Found({ areaCode, on }: { readonly areaCode: string; readonly on: string }) {
  const { data, isError, error, refetch } = useQuery(trendsQuery(areaCode, on))
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={12} />
  return <Sections found={data} />
}

/** What is opened: a title, and which matters. */
export type Opened = { readonly title: string } & Pick<Behind, 'what' | 'index'>

function Sections({ found }: { readonly found: TrendsView }) {
  const says = useSays()
  const now = useNow()
  const [opened, setOpened] = useState<Opened>()
  const { area, on, madeAt } = found
  return (
    <>
      <HotSpots found={found} onOpen={setOpened} />
      <Kinds found={found} />
      <div className="trend-pair">
        <Words found={found} onOpen={setOpened} />
        <Returning found={found} onOpen={setOpened} />
      </div>
      <p className="quiet">{says.madeAt(showInstant(madeAt, now))}</p>
      {opened && (
        <BehindDrawer
          title={opened.title}
          query={{ areaCode: area.code, on, what: opened.what, index: opened.index }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}
