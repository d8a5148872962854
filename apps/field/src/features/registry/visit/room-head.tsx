import { useNow } from '../../../device/use-now.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../words/language.ts'
import { agoWords } from '../../../words/when.ts'
import type { RoomPlace } from '../places/known-places.ts'

/** Where one stands: filled in by the code. */
export function RoomHead({ place: { grid, building, entrance, room } }: { readonly place: RoomPlace }) {
  const words = useWords()
  const says = words.registry
  const now = useNow()
  return (
    <section className="card" aria-label={says.room}>
      <p>
        <Icon name="pin" /> {[building.name, entrance.name, room.name].filter(Boolean).join(' · ')}
        <span className="block soft">
          {building.address} · {grid.gridName}
        </span>
      </p>
      <p className="soft">
        {room.visitedAt === null
          ? says.neverVisited
          : says.visited(agoWords(room.visitedAt, { now, words: words.time }))}
      </p>
    </section>
  )
}
