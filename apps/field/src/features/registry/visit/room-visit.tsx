import type { RegistryChange } from '@ejia/contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { hasEarlierPage } from '../../../device/earlier-pages.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useWords } from '../../../words/language.ts'
import type { VisitFacts } from '../../visits/index.ts'
import { organisationsOf, type RoomPlace } from '../places/known-places.ts'
import { ChangeList } from './change-list.tsx'
import { askableOfRoom } from './check-values.ts'
import { combineChanges } from './combine-changes.ts'
import { HouseholdCard } from './household-card.tsx'
import { OrganisationCard } from './organisation-card.tsx'
import { RoomHead } from './room-head.tsx'
import { RoomPast } from './room-past.tsx'
import { type Opened, RoomSheet } from './room-sheet.tsx'
import { useVisit } from './use-visit.ts'
import { useWaitingVisits } from './use-waiting-visits.tsx'

type RoomVisitProps = { readonly place: RoomPlace; readonly draftId: string | undefined }

/** A visit: one tap where nothing changed; otherwise each change where it belongs, and one tap for all of them. */
export function RoomVisit({ place, draftId }: RoomVisitProps) {
  const words = useWords()
  const says = words.registry
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { draft, changes, names, setChanges, send, busy, trouble } = useVisit(place, draftId)
  const [waiting, waitingNotice] = useWaitingVisits(place)
  if (draft === undefined) return <Loading />
  const { grid, building, room } = place
  const organisations = organisationsOf(room)
  const people = room.households.flatMap((household) => household.people)
  const note = (added: readonly RegistryChange[]) =>
    setChanges(added.reduce<readonly RegistryChange[]>(combineChanges, changes))

  async function finish(result: VisitFacts['result']): Promise<void> {
    const sent = await send(result)
    if (sent === undefined || sent.kind === 'refused') return
    showToast(sent.kind === 'sent' ? says.recorded : words.report.waiting)
    if (hasEarlierPage()) window.history.back()
    else navigate(`/registry/buildings/${building.id}`, { replace: true })
  }

  return (
    <Screen
      title={[place.entrance.name, room.name].filter(Boolean).join(' ')}
      back={`/registry/buildings/${building.id}`}
      footer={
        changes.length > 0 ? (
          <Button kind="primary" icon="send" busy={busy} onClick={() => void finish('changed')}>
            {says.send(changes.length)}
          </Button>
        ) : (
          <>
            <Button busy={busy} onClick={() => void finish('nobodyHome')}>
              {says.nobodyHome}
            </Button>
            <Button kind="primary" icon="check" busy={busy} onClick={() => void finish('unchanged')}>
              {says.unchanged}
            </Button>
          </>
        )
      }
    >
      {trouble !== null && (
        <Notice tone="bad" icon="warning">
          {trouble}
        </Notice>
      )}
      {waitingNotice}
      <RoomHead place={place} />
      {changes.length > 0 && (
        <section className="card" aria-label={says.pending}>
          <h2>{says.pending}</h2>
          <ChangeList
            changes={changes}
            names={names}
            fields={grid.fields}
            remove={(gone) => setChanges(changes.filter((one) => one !== gone))}
          />
        </section>
      )}
      {people.length + organisations.length === 0 && <p className="empty">{says.empty}</p>}
      {room.households.map((household) => (
        <HouseholdCard
          key={household.id}
          household={household}
          noted={changes}
          waiting={waiting}
          open={(resident) => setOpened({ kind: 'person', resident })}
          askThemselves={() => setOpened({ kind: 'selfFill', household })}
        />
      ))}
      <OrganisationCard
        organisations={organisations}
        noted={changes}
        waiting={waiting}
        open={(organisation) => setOpened({ kind: 'organisation', organisation })}
      />
      <Ways place={place} open={setOpened} />
      <RoomPast roomId={room.id} />
      {opened !== null && <RoomSheet opened={opened} place={place} note={note} close={() => setOpened(null)} />}
    </Screen>
  )
}

type WaysProps = { readonly place: RoomPlace; readonly open: (opened: Opened) => void }

/** What else may have changed here. */
function Ways({ place: { grid, room }, open }: WaysProps) {
  const says = useWords().registry
  return (
    <div className="buttons">
      <Button icon="plus" onClick={() => open({ kind: 'moveIn', replaces: false })}>
        {says.somebodyNew}
      </Button>
      <Button icon="plus" onClick={() => open({ kind: 'organisationIn' })}>
        {says.organisationNew}
      </Button>
      {askableOfRoom(grid.fields).length > 0 && (
        <Button onClick={() => open({ kind: 'room' })}>{says.roomFacts}</Button>
      )}
      {room.households.length > 0 && (
        <Button onClick={() => open({ kind: 'moveIn', replaces: true })}>
          <Icon name="me" /> {says.allChanged}
        </Button>
      )}
    </div>
  )
}
