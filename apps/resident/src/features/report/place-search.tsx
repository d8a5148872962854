import { resident } from '@ejia/client'
import { areas, type FoundPlace } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { Field } from '../../ui/field.tsx'
import type { ChoosePlace } from './use-locator.ts'

type PlaceSearchProps = { readonly choose: ChoosePlace; readonly failed: (error: unknown) => void }

/** Names as one types them; the newest answer counts, late ones are dropped. */
export function PlaceSearch({ choose, failed }: PlaceSearchProps) {
  const { words } = usePreferences()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly FoundPlace[]>()

  useEffect(() => {
    const wanted = text.trim()
    setFound(undefined)
    if (wanted.length < 2) return undefined
    let stale = false
    const timer = setTimeout(() => {
      call(areas.searchPlaces, { query: { text: wanted } }).then(
        (places) => !stale && setFound(places),
        (error: unknown) => !stale && failed(error),
      )
    }, 300)
    return () => {
      stale = true
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `failed` is new on every render and must not search again
  }, [text])

  function pick(found: FoundPlace) {
    const { place, placeName } = resident.placeOfSearch(found)
    choose(place, placeName)
  }

  return (
    <div>
      <Field label={words.where.search}>
        {(field) => (
          <input
            {...field}
            type="search"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div role="status">{found?.length === 0 && <p className="hint">{words.where.nothing}</p>}</div>
      <ul className="cards">
        {found?.map((place) => (
          <li key={`${place.areaCode}${place.name}${place.address}`}>
            <button type="button" onClick={() => pick(place)}>
              <strong>{place.name}</strong>
              <span className="hint">{place.detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
