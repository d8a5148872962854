import type { Draft } from './draft.ts'
import { sendPhoto } from './photo.ts'

type PageWithPhotos = { readonly data: { readonly draft: Draft }; change(draft: Draft): void }

/** One after the other, which a weak signal bears best. */
export async function sendAllPhotos(page: PageWithPhotos): Promise<void> {
  for (const photo of page.data.draft.photos) {
    const sent = await sendPhoto(photo)
    const { draft } = page.data
    page.change({ ...draft, photos: draft.photos.map((one) => (one.key === sent.key ? sent : one)) })
  }
}

export function withoutPhoto(draft: Draft, key: string): Draft {
  return { ...draft, photos: draft.photos.filter((photo) => photo.key !== key) }
}
