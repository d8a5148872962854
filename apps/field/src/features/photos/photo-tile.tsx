import { CallRefused, explain } from '@ejia/client'
import { useCallback, useEffect, useState } from 'react'
import { useConnection } from '../../device/connection.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import type { ChangePhotos, DraftPhoto } from './draft-photo.ts'
import { dropPhoto, uploadPhoto } from './photo-files.ts'
import { usePhotoAddress } from './use-photo-address.ts'

type PhotoTileProps = { readonly photo: DraftPhoto; readonly index: number; readonly change: ChangePhotos }

/** One photo on its way: how far it is, and a way to take it out again. */
export function PhotoTile({ photo, index, change }: PhotoTileProps) {
  const words = useWords()
  const address = usePhotoAddress(photo.localId)
  const upload = useUpload(photo, change)

  function remove(): void {
    change((photos) => photos.filter(({ localId }) => localId !== photo.localId))
    void dropPhoto(photo.localId)
  }

  return (
    <li className="photo-tile">
      {address && <img src={address} alt={words.photo.picture(index)} />}
      <button type="button" className="photo-remove" aria-label={words.photo.remove} onClick={remove}>
        <Icon name="close" />
      </button>
      {photo.uploadedId === null && (
        <button type="button" className="photo-state" onClick={upload.start} disabled={upload.share !== null}>
          {upload.share === null ? upload.trouble : words.photo.uploading(Math.round(upload.share * 100))}
        </button>
      )}
    </li>
  )
}

function useUpload({ localId, uploadedId }: DraftPhoto, change: ChangePhotos) {
  const words = useWords()
  const language = useLanguage()
  const connection = useConnection()
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)

  const start = useCallback(() => {
    setShare(0)
    uploadPhoto(localId, setShare).then(
      ({ id, place }) => {
        setShare(null)
        change((photos) => photos.map((one) => (one.localId === localId ? { ...one, uploadedId: id, place } : one)))
      },
      (failure: unknown) => {
        setShare(null)
        setError(failure)
      },
    )
  }, [localId, change])

  useEffect(() => {
    if (uploadedId === null && connection === 'online') start()
  }, [uploadedId, connection, start])

  const refused = error instanceof CallRefused ? explain(error, language) : words.photo.failed
  return { share, start, trouble: connection === 'offline' ? words.photo.waiting : refused }
}
