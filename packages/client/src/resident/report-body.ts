import type { cases, PlaceInput, RequestOf } from '@ejia/contract'

/** What somebody has filled in so far. The command id is made once, so that sending twice reports once. */
export type ReportDraft = {
  readonly commandId: string
  readonly text: string
  readonly photos: readonly { readonly id?: string }[]
  /** What was said instead of typed. */
  readonly voice?: { readonly id?: string }
  readonly place?: PlaceInput
  readonly placeName?: string
  readonly categoryId?: string
  readonly name: string
  readonly phone: string
  readonly confidential: boolean
}

type Body = RequestOf<(typeof cases)['report']>['body']

/** What is sent: only what was filled in. */
export function reportBodyOf(draft: ReportDraft): Body {
  const name = draft.name.trim()
  const phone = draft.phone.trim()
  return {
    commandId: draft.commandId,
    text: draft.text.trim() || (draft.voice ? '见录音' : '见照片'),
    place: draft.place ?? { address: '' },
    photoIds: draft.photos.flatMap(({ id }) => id ?? []),
    confidential: draft.confidential,
    ...(draft.voice?.id === undefined ? {} : { voiceIds: [draft.voice.id] }),
    ...(draft.categoryId ? { categoryId: draft.categoryId } : {}),
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
  }
}

export function isMobile(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone)
}
