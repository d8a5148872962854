import type { Point } from '@ejia/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { useWords } from '../../words/language.ts'
import type { ChosenPlace } from '../drafts/index.ts'
import { FixReport } from './fix-report.tsx'
import { PhotoPlaceOffer, type TakenAt } from './photo-place-offer.tsx'
import { PlaceChooser } from './place-chooser.tsx'
import { PlaceOffers } from './place-offers.tsx'
import { placeAt } from './place-queries.ts'
import { type Fix, usePositionFix } from './use-position-fix.ts'

type PlaceFieldProps = {
  readonly label: string
  readonly value: ChosenPlace | null
  readonly change: (place: ChosenPlace | null) => void
  /** Look for the phone's position at once. */
  readonly automatic: boolean
  /** Where the added photos say they were taken. */
  readonly photoPlace?: TakenAt | null
  /** What was said about the matter; it may name the place. */
  readonly said?: { readonly text: string; readonly spoken: boolean }
  readonly error?: string | undefined
}

/** The place decides who is responsible: it is shown in words, confirmed or corrected, and never guessed silently. */
export function PlaceField({ label, value, change, automatic, photoPlace = null, said, error }: PlaceFieldProps) {
  const words = useWords()
  const [choosing, setChoosing] = useState(false)
  const { fix, start, look, forget } = usePositionFix()
  const started = useRef(false)

  const take = useCallback(
    (found: Fix) => {
      const place = placeOf(found)
      if (place) change(place)
    },
    [change],
  )

  useEffect(() => {
    if (started.current || !automatic || value !== null) return
    started.current = true
    void start().then(take)
  }, [automatic, value, start, take])

  function choose(place: ChosenPlace): void {
    forget()
    setChoosing(false)
    change(place)
  }

  const lookAt = (point: Point) => {
    setChoosing(false)
    change(null)
    void look(point).then(take)
  }

  return (
    <section className="card" aria-label={label}>
      <h2>
        <Icon name="pin" /> {label}
      </h2>
      <FixReport fix={fix} value={value} choose={choose} />
      {value !== null && (
        <TextBox
          label={words.place.detail}
          optional
          hint={words.place.detailHint}
          rows={2}
          maxLength={200}
          value={value.input.address}
          change={(address) => change({ ...value, input: { ...value.input, address } })}
        />
      )}
      {said && <PlaceOffers {...said} value={value} choose={choose} />}
      <PhotoPlaceOffer taken={photoPlace} value={value} use={lookAt} />
      {error && <p className="field-error">{error}</p>}
      <div className="buttons">
        <Button icon="locate" busy={fix.kind === 'fixing'} onClick={() => void start().then(take)}>
          {fix.kind === 'none' ? words.place.fix : words.place.again}
        </Button>
        <Button icon="search" onClick={() => setChoosing(true)}>
          {value === null ? words.place.choose : words.place.wrong}
        </Button>
      </div>
      {choosing && (
        <PlaceChooser
          start={value?.input.point}
          choose={choose}
          choosePoint={lookAt}
          close={() => setChoosing(false)}
        />
      )}
    </section>
  )
}

/** A fix is a place when it lies in one grid, or when nobody could be asked; borders and outside need the person. */
function placeOf(fix: Fix): ChosenPlace | null {
  if (fix.kind !== 'found') return null
  if (fix.located === null) return { input: { point: fix.point, address: '' }, path: null }
  return fix.located.kind === 'inside' ? placeAt(fix.point, fix.located) : null
}
