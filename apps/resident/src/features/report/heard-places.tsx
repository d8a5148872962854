import { resident } from '@ejia/client'
import { areas, type FoundPlace } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import type { Draft } from '../../lib/draft.ts'
import type { ChoosePlace } from './use-locator.ts'

const afterMilliseconds = 800

/** A place named in what was said, offered until somebody has chosen one; never taken by itself. */
export function HeardPlaces({ draft, choose }: { readonly draft: Draft; readonly choose: ChoosePlace }) {
  const { words } = usePreferences()
  const [found, setFound] = useState<readonly FoundPlace[]>([])
  const said = draft.text.trim().slice(0, 500)
  const spoken = draft.heard !== undefined
  const isChosen = draft.place !== undefined && draft.placeBy !== 'phone'

  useEffect(() => {
    setFound([])
    if (isChosen || said.length < 4) return undefined
    let stale = false
    const timer = setTimeout(() => {
      call(areas.matchPlace, { body: { text: said, spoken } }).then(
        (match) => !stale && setFound(resident.listNamed(match)),
        () => undefined,
      )
    }, afterMilliseconds)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [said, spoken, isChosen])

  const offered = found.filter((place) => resident.isNews(place, draft))
  if (offered.length === 0) return null
  return (
    <div className="card">
      <p role="status">{words.where.heard}</p>
      <ul className="cards">
        {offered.map((place) => (
          <li key={`${place.areaCode}${place.name}${place.address}`}>
            <button
              type="button"
              onClick={() => {
                const { place: chosen, placeName } = resident.placeOfSearch(place)
                choose(chosen, placeName)
              }}
            >
              <strong>{place.name}</strong>
              <span className="hint">{place.detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
