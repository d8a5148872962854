import { areas, type FoundPlace, type PlaceMatch, type Point } from '@ejia/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../device/call.ts'
import { useConnection } from '../../device/connection.ts'
import { FieldGroup } from '../../ui/field.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import type { ChosenPlace } from '../drafts/index.ts'
import { matchOnPhone } from './kept-places.ts'
import { placeFound } from './place-queries.ts'

type PlaceOffersProps = {
  /** What was said or written about the matter. */
  readonly text: string
  readonly spoken: boolean
  readonly value: ChosenPlace | null
  readonly choose: (place: ChosenPlace) => void
}

/** Places that the words name, and buildings around the point: a tap each, and never taken without one. */
export function PlaceOffers({ text, spoken, value, choose }: PlaceOffersProps) {
  const words = useWords().place
  const named = useNamed({ text, spoken, point: value?.input.point })
  const nearby = useNearby(value?.input.point)
  const isChosen = (place: FoundPlace) => value?.input.address === placeFound(place).input.address
  const spokenOf = named.filter((place) => !isChosen(place))
  const around = nearby.filter((place) => !isChosen(place) && !spokenOf.some(({ name }) => name === place.name))
  return (
    <>
      <Offers label={words.named} places={spokenOf.slice(0, mostNamed)} choose={choose} />
      <Offers label={words.nearby} places={around.slice(0, mostNearby)} choose={choose} />
    </>
  )
}

const mostNamed = 4
const mostNearby = 4

type OffersProps = {
  readonly label: string
  readonly places: readonly FoundPlace[]
  readonly choose: (place: ChosenPlace) => void
}

function Offers({ label, places, choose }: OffersProps) {
  if (places.length === 0) return null
  return (
    <FieldGroup label={label}>
      <div className="phrases">
        {places.map((place) => (
          <button
            key={`${place.areaCode} ${place.name} ${place.address}`}
            type="button"
            className="phrase"
            onClick={() => choose(placeFound(place))}
          >
            {place.name}
            {place.kind === 'area' && <small className="block">{place.detail}</small>}
          </button>
        ))}
      </div>
    </FieldGroup>
  )
}

const fewestCharacters = 4
const pauseMilliseconds = 1_200

type Named = { readonly text: string; readonly spoken: boolean; readonly point: Point | undefined }

/** Asked when somebody has stopped writing for a moment. */
function useNamed({ text, spoken, point }: Named): readonly FoundPlace[] {
  const client = useQueryClient()
  const connection = useConnection()
  const settled = useSettled(text.trim().slice(0, 500))
  const areaCode = useMe().memberships[0]?.unit.areaCode
  const { data = [] } = useQuery({
    queryKey: ['named', connection, settled, spoken],
    queryFn: async () =>
      connection === 'offline'
        ? matchOnPhone(client, { text: settled, isSpoken: spoken })
        : placesOf(
            await call(areas.matchPlace, {
              body: { text: settled, spoken, ...(areaCode ? { areaCode } : {}), ...(point ? { point } : {}) },
            }),
          ),
    enabled: settled.length >= fewestCharacters,
    staleTime: 600_000,
    retry: false,
  })
  return data
}

function placesOf(match: PlaceMatch): readonly FoundPlace[] {
  if (match.kind === 'none') return []
  return match.kind === 'one' ? [match.place] : match.places
}

function useNearby(point: Point | undefined): readonly FoundPlace[] {
  const connection = useConnection()
  const { data = [] } = useQuery({
    queryKey: ['nearby', point?.longitude.toFixed(5), point?.latitude.toFixed(5)],
    queryFn: () => (point ? call(areas.listNearbyBuildings, { query: { ...point } }) : []),
    enabled: connection === 'online' && point !== undefined,
    staleTime: 600_000,
    retry: false,
  })
  return data
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pauseMilliseconds)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
