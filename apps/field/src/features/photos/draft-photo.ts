/** A photo on this phone; its bytes lie in the phone's storage under `localId` until the matter is sent. */
export type DraftPhoto = {
  readonly localId: string
  readonly uploadedId: string | null
  /** Where the photo itself says it was taken. */
  readonly place: { readonly longitude: number; readonly latitude: number } | null
}

export type ChangePhotos = (edit: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) => void
