import type { PlaceInput } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import { guessAhead } from './guess-ahead.ts'
import { PlaceFinder } from './place-finder.tsx'
import type { StepProps } from './step.ts'

export function WhereStep({ draft, change, failed, next }: StepProps) {
  const { words } = usePreferences()
  const [asked, setAsked] = useState(false)
  useEffect(() => void guessAhead(draft.text), [draft.text])
  const fromPhoto = draft.photos.find((photo) => photo.place)?.place

  function choose(place: PlaceInput, placeName: string) {
    change((now) => ({ ...now, place, placeName }))
  }

  function forget() {
    change(({ place: _, placeName: __, ...rest }) => rest)
  }

  return (
    <section>
      <h1>{words.where.title}</h1>
      <p className="hint">{words.where.explain}</p>
      {draft.place ? (
        <>
          <div className="card chosen" role="status">
            <span className="hint">{words.where.chosen}</span>
            <strong>{draft.placeName}</strong>
            <button type="button" className="button plain" onClick={forget}>
              {words.where.change}
            </button>
          </div>
          <Detail place={draft.place} change={(place) => change((now) => ({ ...now, place }))} />
        </>
      ) : (
        <PlaceFinder fromPhoto={fromPhoto} choose={choose} failed={failed} />
      )}
      {asked && !draft.place && (
        <p className="error box" role="alert">
          {words.where.need}
        </p>
      )}
      <button type="button" className="button primary" onClick={() => (draft.place ? next() : setAsked(true))}>
        {words.next}
      </button>
    </section>
  )
}

type DetailProps = { readonly place: PlaceInput; readonly change: (place: PlaceInput) => void }

/** The address found, which the reporter may make more exact. */
function Detail({ place, change }: DetailProps) {
  const { words } = usePreferences()
  return (
    <Field label={words.where.detail}>
      {(field) => (
        <input
          {...field}
          maxLength={200}
          placeholder={words.where.detailHint}
          value={place.address}
          onChange={(event) => change({ ...place, address: event.target.value })}
        />
      )}
    </Field>
  )
}
