import type { RoomView } from '@ejia/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useSays } from '../use-says.ts'
import { AddOrganisation } from './add-organisation.tsx'
import { OrganisationDrawer } from './organisation-drawer.tsx'
import { OrganisationLine } from './organisation-line.tsx'

/** The organisations that stand in a room, each leading to what is known of it, and a way to enter another. */
export function RoomOrganisations({ room }: { readonly room: RoomView }) {
  const says = useSays()
  const [open, setOpen] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  return (
    <section aria-label={says.organisationsHere}>
      {room.organisations.length > 0 && <h3>{says.organisationsHere}</h3>}
      <ul className="resident-list">
        {room.organisations.map((organisation) => (
          <li key={organisation.id}>
            <Button type="link" className="in-cell" onClick={() => setOpen(organisation.id)}>
              {organisation.name}
            </Button>
            <OrganisationLine organisation={organisation} />
          </li>
        ))}
      </ul>
      <Button onClick={() => setAdding(true)}>{says.addOrganisation}</Button>
      {isAdding && <AddOrganisation room={room} onClose={() => setAdding(false)} />}
      {open !== undefined && <OrganisationDrawer id={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
