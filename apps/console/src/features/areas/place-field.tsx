import { EnvironmentOutlined } from '@ant-design/icons'
import type { FoundPlace } from '@ejia/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { scopeOf, useMe } from '../../api/session.ts'
import { useWords } from '../../words/language.ts'
import { AreaSelect } from './area-select.tsx'
import { Belonging } from './belonging.tsx'
import type { ChosenPlace } from './chosen-place.ts'
import { GridMap } from './grid-map.tsx'
import type { Spot } from './map-data.ts'
import { gridsQuery, placesQuery, useLocated } from './queries.ts'

type Props = {
  readonly id?: string
  readonly value?: ChosenPlace
  readonly onChange?: (value: ChosenPlace | undefined) => void
}

const none = { type: 'FeatureCollection', features: [] } as const

/** Search by name, click the map, or choose the area; the screen says at once whose place it is. */
export function PlaceField({ id, value = {}, onChange }: Props) {
  const { t } = useWords()
  const scope = scopeOf(useMe())
  const { longitude, latitude } = value
  const located = useLocated(longitude, latitude)
  const [found, setFound] = useState(value.address)
  const [picks, setPicks] = useState(0)
  const around = (located.data?.grids[0]?.code ?? value.areaCode)?.slice(0, 9) ?? scope
  const grids = useQuery({
    ...gridsQuery(around ?? ''),
    enabled: around !== undefined && around.length >= 6,
    placeholderData: keepPreviousData,
  })
  const spot = useMemo(
    () => (longitude === undefined || latitude === undefined ? undefined : { longitude, latitude }),
    [longitude, latitude],
  )
  const shapes = useMemo(() => grids.data ?? { ...none, features: [] }, [grids.data])
  const change = (next: ChosenPlace) => onChange?.(next)

  // An address that came with a search belongs to that place; one that was typed stays.
  function find(next: ChosenPlace) {
    setFound(next.address)
    change(next)
  }

  function pick(picked: Spot) {
    setPicks(picks + 1)
    change({ ...picked, address: value.address === found ? '' : (value.address ?? '') })
  }

  return (
    <div className="place-field">
      <PlaceSearch
        // A search that a click has overruled is cleared.
        key={picks}
        {...(id === undefined ? {} : { id })}
        // The middle of an area is not where it happened: only a building has a position worth sending.
        onFound={({ kind, position, areaCode, address }) =>
          find({ ...(kind === 'building' ? position : {}), areaCode, address })
        }
      />
      <AreaSelect
        {...(value.areaCode === undefined ? {} : { value: value.areaCode })}
        grids
        placeholder={t.place.orArea}
        onChange={(areaCode) =>
          change(areaCode === undefined ? withoutArea(value) : { areaCode, address: value.address ?? '' })
        }
      />
      <Input
        value={value.address ?? ''}
        onChange={(event) => change({ ...value, address: event.target.value })}
        placeholder={t.place.address}
        aria-label={t.place.address}
        maxLength={200}
      />
      <Belonging place={value} onChange={change} />
      <div className="place-map">
        <GridMap shapes={shapes} spot={spot} label={t.place.mapHint} onPick={pick} />
        <p className="quiet">{t.place.mapHint}</p>
      </div>
    </div>
  )
}

function withoutArea({ areaCode: _, ...rest }: ChosenPlace): ChosenPlace {
  return rest
}

type SearchProps = {
  readonly id?: string
  readonly onFound: (found: FoundPlace) => void
}

function PlaceSearch({ id, onFound }: SearchProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const places = useQuery(placesQuery(text, undefined))
  const found = places.data ?? []
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={typed}
      onChange={(next: string) => setTyped(next)}
      onSelect={(_: string, option: { place?: FoundPlace }) => {
        if (!option.place) return
        setTyped(option.place.name)
        onFound(option.place)
      }}
      options={found.map((place) => ({
        value: `${place.name}，${place.detail}`,
        label: <Found place={place} />,
        place,
      }))}
      notFoundContent={text !== '' && places.isSuccess ? t.place.searchEmpty : null}
      aria-label={t.place.search}
    >
      <Input prefix={<EnvironmentOutlined />} placeholder={t.place.search} maxLength={60} />
    </AutoComplete>
  )
}

function Found({ place }: { readonly place: FoundPlace }) {
  return (
    <>
      {place.name} <span className="quiet">{place.detail}</span>
    </>
  )
}
