import { Link } from 'wouter'
import { useNow } from '../../../device/use-now.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../words/language.ts'
import { agoWords } from '../../../words/when.ts'
import { useMe } from '../../accounts/index.ts'
import { useQueued } from '../../drafts/index.ts'
import { factsOf } from '../../visits/index.ts'
import { type KnownEntrance, type KnownRoom, organisationsOf } from './known-places.ts'

type BuildingRoomsProps = { readonly entrances: readonly KnownEntrance[]; readonly first: string | null }

/** Who lives where, entrance by entrance; the one whose code was scanned stands first and open. */
export function BuildingRooms({ entrances, first }: BuildingRoomsProps) {
  const says = useWords().registry
  const sorted = entrances.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
  const all = entrances.length === 1 || first === null
  return sorted.map((entrance) => (
    <details key={entrance.id} className="card" open={all || entrance.id === first}>
      <summary>{entrance.name || says.onlyEntrance}</summary>
      <ul className="rows">
        {entrance.rooms.map((room) => (
          <RoomRow key={room.id} room={room} />
        ))}
      </ul>
    </details>
  ))
}

function RoomRow({ room }: { readonly room: KnownRoom }) {
  const words = useWords()
  const says = words.registry
  const now = useNow()
  const waits = useQueued(useMe().id).some(({ purpose }) => factsOf(purpose)?.roomId === room.id)
  const people = room.households.flatMap((household) => household.people)
  const head = people.find(({ relation }) => relation === '02') ?? people[0]
  const standing = organisationsOf(room).map((organisation) => organisation.name)
  const living = head ? `${head.name} · ${says.people(people.length)}` : standing.length === 0 ? says.empty : ''
  const visited =
    room.visitedAt === null ? says.neverVisited : says.visited(agoWords(room.visitedAt, { now, words: words.time }))
  return (
    <li>
      <Link href={`/registry/rooms/${room.id}`} className="row">
        <span>
          <strong>{room.name}</strong> {[...standing, living].filter(Boolean).join(' · ')}
          <small>{waits ? says.waiting : visited}</small>
        </span>
        <Icon name={waits ? 'send' : 'next'} />
      </Link>
    </li>
  )
}
