import { type ResidentDetail, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { residentQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { ClearValues } from './clear-values.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { HistoryList } from './history-list.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { placeOf } from './person-search.tsx'
import { ResidentLine } from './resident-line.tsx'

const dialogs = ['correct', 'move', 'close', 'merge'] as const

/** One person: what may be seen, where they lived, what changed, and what one can do about it. */
export function PersonView({ id }: { readonly id: string }) {
  const says = useSays()
  const detail = useQuery(residentQuery(id))
  const [opened, setOpened] = useState<(typeof dialogs)[number]>()
  if (detail.isError) return <ErrorNote error={detail.error} onRetry={() => void detail.refetch()} />
  if (!detail.data) return <Loading rows={10} />
  const { person, status, mergedInto, residences, history } = detail.data
  const room = residences.find(({ to, endedBy }) => to === null && endedBy === null)
  const close = () => setOpened(undefined)
  return (
    <>
      <PageHead title={person.name} hint={says.status[status]}>
        {status === 'resident' &&
          dialogs
            .filter((one) => one !== 'correct' || room !== undefined)
            .map((one) => (
              <Button key={one} onClick={() => setOpened(one)}>
                {says[one]}
              </Button>
            ))}
      </PageHead>
      <div className="stack">
        {mergedInto !== null && (
          <Link to="/registry/people/$id" params={{ id: mergedInto }}>
            {says.openKept}
          </Link>
        )}
        <section className="panel stack">
          <ResidentLine person={person} />
          <ClearValues
            known={person.known}
            unmask={(body) => call(registry.unmaskResident, { params: { id: person.id }, body })}
          />
        </section>
        <section className="panel">
          <h2>{says.residences}</h2>
          <Residences residences={residences} />
        </section>
        <section className="panel">
          <h2>{says.history}</h2>
          <HistoryList history={history} />
        </section>
      </div>
      {opened === 'correct' && room && <CorrectDialog person={person} roomId={room.roomId} onClose={close} />}
      {opened === 'move' && <MoveDialog person={person} onClose={close} />}
      {opened === 'close' && <CloseDialog person={person} onClose={close} />}
      {opened === 'merge' && <MergeDialog person={person} onClose={close} />}
    </>
  )
}

function Residences({ residences }: Pick<ResidentDetail, 'residences'>) {
  const says = useSays()
  if (residences.length === 0) return <p className="quiet">{says.livesNowhere}</p>
  return (
    <ul className="registry-history">
      {residences.map((residence) => (
        <li key={`${residence.roomId}${residence.from}${residence.to}`}>
          <strong>{placeOf(residence)}</strong>
          <span className="quiet">
            {residence.from ?? ''} — {residence.to ?? says.now}{' '}
            {residence.endedBy === null ? '' : says.endedBy[residence.endedBy]}
          </span>
        </li>
      ))}
    </ul>
  )
}
