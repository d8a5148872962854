import { resident } from '@ejia/client'
import type { Draft } from '../../lib/draft.ts'

type Missing = { readonly why: string; readonly part: 'say' | 'place' | 'contact' }

/** What still has to be said before a report can be sent, and which part of the page takes it. */
export function findMissing(draft: Draft, words: resident.ResidentWords): Missing | undefined {
  if (draft.text.trim() === '' && draft.photos.length === 0 && !draft.voice)
    return { why: words.what.needText, part: 'say' }
  if (!draft.place) return { why: words.where.need, part: 'place' }
  const phone = draft.phone.trim()
  return phone === '' || resident.isMobile(phone) ? undefined : { why: words.contact.phoneWrong, part: 'contact' }
}
