import type { PlaceInput } from '@ejia/contract'
import { similar } from '@ejia/domain'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import type { Draft } from '../../lib/draft.ts'
import { Field } from '../../ui/field.tsx'
import { HeardPlaces } from './heard-places.tsx'
import type { PartProps } from './part.ts'
import { PlaceFinder } from './place-finder.tsx'
import { useLocator } from './use-locator.ts'

/** Closer than this, the photo was taken where the phone is. */
const sameMetres = 150

/** The phone says where it is before anybody asks; what somebody chose is never overruled by it. */
export function PlacePart({ draft, change, failed }: PartProps) {
  const { words } = usePreferences()
  const [byHand, setByHand] = useState(false)
  const locator = useLocator({ choose, failed })
  useEffect(() => {
    if (!draft.place || draft.placeBy === 'phone') locator.here(choosePhones)
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the page opens
  }, [])

  function choose(place: PlaceInput, placeName: string) {
    change(({ placeBy: _, ...now }) => ({ ...now, place, placeName }))
  }

  function choosePhones(place: PlaceInput, placeName: string) {
    change((now) => (now.place && now.placeBy !== 'phone' ? now : { ...now, place, placeName, placeBy: 'phone' }))
  }

  function forget() {
    setByHand(true)
    change(({ place: _, placeName: __, placeBy: ___, ...rest }) => rest)
  }

  const photo = draft.photos.find(({ place }) => place)?.place
  const waits = !draft.place && locator.state === 'locating' && !byHand
  return (
    <section id="place" aria-labelledby="place-title">
      <h2 id="place-title">{words.where.title}</h2>
      {draft.place && <Chosen draft={draft} place={draft.place} change={change} forget={forget} />}
      {draft.place && photo && draft.placeBy === 'phone' && isElsewhere(draft, photo) && (
        <button type="button" className="button" onClick={() => void locator.settle({ ...photo, coordSys: 'wgs84' })}>
          {words.where.fromPhoto}
        </button>
      )}
      {waits && (
        <div className="card">
          <p role="status">{words.where.finding}</p>
          <button type="button" className="button plain" onClick={() => setByHand(true)}>
            {words.where.byHand}
          </button>
        </div>
      )}
      {!draft.place && !waits && <PlaceFinder locator={locator} fromPhoto={photo} choose={choose} failed={failed} />}
      {/* Below, so that it moves nothing away from under a finger. */}
      <HeardPlaces draft={draft} choose={choose} />
    </section>
  )
}

function isElsewhere({ place }: Draft, photo: similar.Position): boolean {
  return !place?.point || similar.metresBetween(place.point, photo) > sameMetres
}

type ChosenProps = Pick<PartProps, 'draft' | 'change'> & {
  readonly place: PlaceInput
  readonly forget: () => void
}

function Chosen({ draft, place, change, forget }: ChosenProps) {
  const { words } = usePreferences()
  const [more, setMore] = useState(false)
  return (
    <>
      <div className="card chosen" role="status">
        <strong>{draft.placeName}</strong>
        {draft.placeBy === 'phone' && <span className="hint">{words.where.byPhone}</span>}
        <div className="row">
          <button type="button" className="button plain" onClick={forget}>
            {words.where.change}
          </button>
          {!more && (
            <button type="button" className="button plain" onClick={() => setMore(true)}>
              {words.where.more}
            </button>
          )}
        </div>
      </div>
      {more && (
        <Field label={words.where.detail}>
          {(field) => (
            <input
              {...field}
              maxLength={200}
              placeholder={words.where.detailHint}
              value={place.address}
              onChange={(event) =>
                change(({ placeBy: _, ...now }) => ({ ...now, place: { ...place, address: event.target.value } }))
              }
            />
          )}
        </Field>
      )}
    </>
  )
}
