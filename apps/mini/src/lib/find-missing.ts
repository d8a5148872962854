import { resident } from '@ejia/client'
import type { Draft } from './draft.ts'
import { words } from './frame.ts'

/** What still has to be said before a report can be sent. */
export function findMissing({ text, photos, voice, place, phone }: Draft): string | undefined {
  if (text.trim() === '' && photos.length === 0 && !voice) return words().what.needText
  if (!place) return words().where.need
  return phone === '' || resident.isMobile(phone) ? undefined : words().contact.phoneWrong
}
