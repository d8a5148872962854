import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../words/language.ts'
import { IncidentView, type ListName, type OpenCommand, queueCountsQuery, staysAfter } from '../incidents/index.ts'
import { Ways } from '../notices/index.ts'
import { DeskHead } from './desk-head.tsx'
import { DeskList } from './desk-list.tsx'
import { type DeskSearch, filterOf } from './desk-search.ts'
import { NearList } from './near-list.tsx'
import { heirOf } from './neighbours.ts'
import { PresenceNote } from './presence-note.tsx'
import { QueueRail } from './queue-rail.tsx'
import { shownQueues } from './queues.ts'
import { useDeskItems } from './use-desk-items.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useSelection } from './use-selection.ts'

const MapPane = lazy(() => import('./map/map-pane.tsx').then((module) => ({ default: module.MapPane })))

type Props = { readonly search: DeskSearch; readonly onSearch: (next: DeskSearch) => void }

/** Queues, the list of one of them, and the matter: a dispatcher's whole day in one place. */
export function Desk({ search, onSearch }: Props) {
  const name: ListName = search.queue ?? 'todo'
  const me = useMe()
  const counts = useQuery(queueCountsQuery).data ?? {}
  const queues = me ? shownQueues({ me, counts, chosen: name }) : []
  const list = useRef<HTMLUListElement>(null)
  const items = useDeskItems(name, filterOf(search))
  const ids = items.rows.map(({ id }) => id)
  const selection = useSelection(name)
  const [command, setCommand] = useState<OpenCommand>()
  const focusRow = useRowFocus(list, ids.length)
  const here = search.id

  function goTo(id: string | undefined) {
    const { id: _, ...rest } = search
    onSearch(id === undefined ? rest : { ...rest, id })
    if (id !== undefined) focusRow(id)
  }

  function afterCommand({ incidentId, name: given }: OpenCommand) {
    setCommand(undefined)
    goTo(staysAfter(given) ? incidentId : heirOf(ids, incidentId))
  }

  useDeskKeys({ search, queues, ids, selection, goTo, onSearch })

  return (
    <div className={here === undefined ? 'desk' : 'desk desk-open'}>
      <QueueRail queues={queues} chosen={name} />
      <section className="desk-middle" aria-labelledby="desk-title">
        <DeskHead name={name} search={search} rows={items.rows} selection={selection} onSearch={onSearch} />
        <div className="desk-scroll">
          <DeskList name={name} search={search} items={items} selection={selection} list={list} />
        </div>
      </section>
      <section className={search.map ? 'desk-right desk-mapped' : 'desk-right'} tabIndex={-1}>
        {search.map && (
          <Suspense fallback={<div className="map-pane" />}>
            <MapPane id={here} onPick={goTo} />
          </Suspense>
        )}
        {here === undefined ? (
          <NothingOpen name={name} />
        ) : (
          <IncidentView
            key={here}
            id={here}
            command={command}
            onCommand={(next) => {
              setCommand(next)
              if (next === undefined) focusRow(here)
            }}
            onDone={afterCommand}
            notes={<PresenceNote id={here} writing={command !== undefined} />}
            beside={<NearList id={here} onCommand={setCommand} />}
          />
        )}
      </section>
    </div>
  )
}

function NothingOpen({ name }: { readonly name: ListName }) {
  const { t } = useWords()
  return (
    <div className="desk-nothing">
      <p>{t.desk.nothingOpen}</p>
      <p className="quiet">{t.desk.nothingOpenHint}</p>
      {name === 'undelivered' && <Ways />}
    </div>
  )
}
