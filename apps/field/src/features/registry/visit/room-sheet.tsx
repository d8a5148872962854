import type { HouseholdView, OrganisationView, RegistryChange, ResidentView } from '@ejia/contract'
import type { RoomPlace } from '../places/known-places.ts'
import { SelfFillSheet } from '../self-fill/self-fill-sheet.tsx'
import { NewOrganisationSheet } from './new-organisation-sheet.tsx'
import { NewResidentSheet } from './new-resident-sheet.tsx'
import { OrganisationSheet } from './organisation-sheet.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { RoomForm } from './room-form.tsx'

export type Opened =
  | { readonly kind: 'person'; readonly resident: ResidentView }
  | { readonly kind: 'moveIn'; readonly replaces: boolean }
  | { readonly kind: 'room' }
  | { readonly kind: 'organisation'; readonly organisation: OrganisationView }
  | { readonly kind: 'organisationIn' }
  | { readonly kind: 'selfFill'; readonly household: HouseholdView }

type RoomSheetProps = {
  readonly opened: Opened
  readonly place: RoomPlace
  readonly note: (changes: readonly RegistryChange[]) => void
  readonly close: () => void
}

/** What rises over a room: somebody who lives there, somebody new, or the code for the household's own phone. */
export function RoomSheet({ opened, place, note, close }: RoomSheetProps) {
  const { grid, room } = place
  const people = room.households.flatMap((household) => household.people)
  switch (opened.kind) {
    case 'person':
      return (
        <PersonSheet
          resident={opened.resident}
          others={people.filter(({ id }) => id !== opened.resident.id)}
          fields={grid.fields}
          note={(change) => note([change])}
          close={close}
        />
      )
    case 'moveIn':
      return (
        <NewResidentSheet
          households={room.households}
          replaces={opened.replaces}
          fields={grid.fields}
          note={note}
          close={close}
        />
      )
    case 'organisation':
      return (
        <OrganisationSheet
          organisation={opened.organisation}
          fields={grid.fields}
          note={(change) => note([change])}
          close={close}
        />
      )
    case 'organisationIn':
      return <NewOrganisationSheet fields={grid.fields} note={note} close={close} />
    case 'room':
      return <RoomForm place={place} note={note} close={close} />
    case 'selfFill':
      return <SelfFillSheet roomId={room.id} householdId={opened.household.id} close={close} />
  }
}
