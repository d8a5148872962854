import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { fixPosition } from '../../../device/position.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import { distanceWords, metresBetween } from '../../areas/index.ts'
import type { KnownBuilding } from './known-places.ts'

const shown = 60
type Here = { readonly longitude: number; readonly latitude: number }

/** For a code that is missing: the buildings by name, or the nearest first. */
export function BuildingList({ buildings }: { readonly buildings: readonly KnownBuilding[] }) {
  const words = useWords()
  const says = words.registry
  const [text, setText] = useState('')
  const [here, setHere] = useState<Here | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const wanted = useDeferredValue(text.trim())
  const found = buildings.filter(({ name, address }) => `${name} ${address}`.includes(wanted))
  const sorted = found.toSorted((a, b) =>
    here === null ? a.name.localeCompare(b.name, 'zh', { numeric: true }) : distance(a, here) - distance(b, here),
  )

  async function fix(): Promise<void> {
    setBusy(true)
    const fixed = await fixPosition()
    setBusy(false)
    setTrouble('failure' in fixed ? words.place[fixed.failure] : null)
    if ('point' in fixed) setHere(fixed.point)
  }

  return (
    <section className="stack" aria-label={says.buildings}>
      <h2>{says.buildings}</h2>
      <TextLine label={says.findBuilding} type="search" maxLength={40} value={text} change={setText} />
      <div className="buttons">
        {here === null ? (
          <Button icon="locate" busy={busy} onClick={() => void fix()}>
            {says.nearby}
          </Button>
        ) : (
          <Button onClick={() => setHere(null)}>{says.byName}</Button>
        )}
      </div>
      {trouble !== null && <Notice tone="warning">{trouble}</Notice>}
      {buildings.length === 0 && <p className="empty">{says.noBuildings}</p>}
      {buildings.length > 0 && sorted.length === 0 && <p role="status">{says.noneFound}</p>}
      <ul className="rows">
        {sorted.slice(0, shown).map((building) => (
          <li key={building.id}>
            <Link href={`/registry/buildings/${building.id}`} className="row">
              <span>
                {building.name}
                <small>{says.counts(building.rooms, building.people)}</small>
              </span>
              {here !== null && building.position !== null && (
                <span className="trailing">{distanceWords(Math.round(distance(building, here)), words.place)}</span>
              )}
              <Icon name="next" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function distance({ position }: KnownBuilding, here: Here): number {
  return position === null ? Number.POSITIVE_INFINITY : metresBetween(position, here)
}
