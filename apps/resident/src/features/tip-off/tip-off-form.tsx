import { resident } from '@ejia/client'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import type { Draft } from '../../lib/draft.ts'
import { Field } from '../../ui/field.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import { type ChoosePlace, PlaceFinder, useLocator } from '../report/index.ts'

type TipOffFormProps = {
  readonly draft: Draft
  readonly change: (change: (draft: Draft) => Draft) => void
  readonly failed: (error: unknown) => void
  readonly sending: boolean
  readonly send: () => void
}

/** On one page: what, where, and a number only if one likes. */
export function TipOffForm({ draft, change, failed, sending, send }: TipOffFormProps) {
  const { words, language } = usePreferences()
  const says = resident.accountWords(language).tipOff
  const [asked, setAsked] = useState(false)
  const empty = draft.text.trim() === '' && draft.photos.length === 0
  const phone = draft.phone.trim()
  const wrongPhone = phone !== '' && !resident.isMobile(phone)

  return (
    <section>
      <Field label={says.what} error={asked && empty ? says.need : undefined}>
        {(field) => (
          <textarea
            {...field}
            rows={5}
            maxLength={2000}
            placeholder={says.whatHint}
            value={draft.text}
            onChange={(event) => change((now) => ({ ...now, text: event.target.value }))}
          />
        )}
      </Field>
      <h2>{says.photos}</h2>
      <PhotoPicker
        photos={draft.photos}
        change={(how) => change((now) => ({ ...now, photos: how(now.photos) }))}
        failed={failed}
      />
      <h2>{says.where}</h2>
      <Where draft={draft} change={change} failed={failed} />
      {asked && !draft.place && (
        <p className="error box" role="alert">
          {words.where.need}
        </p>
      )}
      <Field
        label={says.phone}
        hint={says.phoneHint}
        error={asked && wrongPhone ? words.contact.phoneWrong : undefined}
      >
        {(field) => (
          <input
            {...field}
            type="tel"
            inputMode="numeric"
            autoComplete="off"
            maxLength={13}
            value={draft.phone}
            onChange={(event) => change((now) => ({ ...now, phone: event.target.value.replaceAll(/\D/g, '') }))}
          />
        )}
      </Field>
      <button
        type="button"
        className="button primary"
        disabled={sending}
        onClick={() => (empty || !draft.place || wrongPhone ? setAsked(true) : send())}
      >
        {sending ? words.contact.sending : says.send}
      </button>
    </section>
  )
}

function Where({ draft, change, failed }: Pick<TipOffFormProps, 'draft' | 'change' | 'failed'>) {
  const { words } = usePreferences()
  const choose: ChoosePlace = (place, placeName) => change((now) => ({ ...now, place, placeName }))
  const locator = useLocator({ choose, failed })
  if (!draft.place) return <PlaceFinder locator={locator} fromPhoto={undefined} choose={choose} failed={failed} />
  return (
    <div className="card chosen" role="status">
      <span className="hint">{words.where.chosen}</span>
      <strong>{draft.placeName}</strong>
      <button
        type="button"
        className="button plain"
        onClick={() => change(({ place: _, placeName: __, ...rest }) => rest)}
      >
        {words.where.change}
      </button>
    </div>
  )
}
