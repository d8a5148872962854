import type { Point } from '@ejia/contract'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import type { ChosenPlace } from '../drafts/index.ts'
import { metresBetween } from './place-queries.ts'

export type TakenAt = { readonly longitude: number; readonly latitude: number }

type PhotoPlaceOfferProps = {
  readonly taken: TakenAt | null
  readonly value: ChosenPlace | null
  readonly use: (point: Point) => void
}

const nearEnoughMetres = 60

/** A photo taken elsewhere, earlier, may know better than the phone in the office. Offered, never assumed. */
export function PhotoPlaceOffer({ taken, value, use }: PhotoPlaceOfferProps) {
  const words = useWords().place
  const chosen = value?.input.point
  if (taken === null || (chosen && metresBetween(taken, chosen) < nearEnoughMetres)) return null
  return (
    <Notice>
      <p>{words.photoPlace}</p>
      <Button onClick={() => use({ ...taken, coordSys: 'wgs84' })}>{words.usePhotoPlace}</Button>
    </Notice>
  )
}
