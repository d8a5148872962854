import { EnvironmentOutlined } from '@ant-design/icons'
import type { FoundPlace } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { scopeOf, useMe } from '../../api/session.ts'
import { useWords } from '../../words/language.ts'
import { AreaSelect } from './area-select.tsx'
import { Belonging } from './belonging.tsx'
import type { ChosenPlace } from './chosen-place.ts'
import { GridMap } from './grid-map.tsx'
import { gridsQuery, placesQuery } from './queries.ts'

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
  const around = value.areaCode?.slice(0, 9) ?? scope
  const grids = useQuery({ ...gridsQuery(around ?? ''), enabled: around !== undefined && around.length >= 6 })
  const { longitude, latitude } = value
  const spot = useMemo(
    () => (longitude === undefined || latitude === undefined ? undefined : { longitude, latitude }),
    [longitude, latitude],
  )
  const shapes = useMemo(() => grids.data ?? { ...none, features: [] }, [grids.data])
  const change = (next: ChosenPlace) => onChange?.(next)
  return (
    <div className="place-field">
      <PlaceSearch
        {...(id === undefined ? {} : { id })}
        // The middle of an area is not where it happened: only a building has a position worth sending.
        onFound={({ kind, position, areaCode, address }) =>
          change({ ...(kind === 'building' ? position : {}), areaCode, address })
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
        <GridMap
          shapes={shapes}
          spot={spot}
          label={t.place.mapHint}
          onPick={(picked) => change({ ...picked, address: value.address ?? '' })}
        />
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
