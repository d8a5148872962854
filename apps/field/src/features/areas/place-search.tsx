import { areas } from '@ejia/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '../../device/call.ts'
import { useConnection } from '../../device/connection.ts'
import { Icon } from '../../ui/icon.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { useWords } from '../../words/language.ts'
import type { ChosenPlace } from '../drafts/index.ts'
import { suggestOnPhone } from './kept-places.ts'
import { placeFound } from './place-queries.ts'

export function PlaceSearch({ choose }: { readonly choose: (place: ChosenPlace) => void }) {
  const words = useWords().place
  const client = useQueryClient()
  const connection = useConnection()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const { data, isSuccess } = useQuery({
    queryKey: ['places', connection, wanted],
    queryFn: () =>
      connection === 'offline' ? suggestOnPhone(client, wanted) : call(areas.searchPlaces, { query: { text: wanted } }),
    enabled: wanted !== '',
    placeholderData: (earlier) => earlier,
  })
  return (
    <div className="stack tall">
      <TextLine
        label={words.search}
        placeholder={words.searchHint}
        type="search"
        enterKeyHint="search"
        maxLength={60}
        value={text}
        change={setText}
        hint={connection === 'offline' ? words.searchOffline : undefined}
      />
      {isSuccess && wanted !== '' && data.length === 0 && <p role="status">{words.searchNothing}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className="rows">
          {data.map((place) => (
            <li key={`${place.kind} ${place.areaCode} ${place.name} ${place.address}`}>
              <button type="button" className="row" onClick={() => choose(placeFound(place))}>
                <Icon name="pin" />
                <span>
                  {place.name}
                  <small>{place.detail}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
