import { newId } from '@ejia/client'
import { useRef, useState } from 'react'
import { usePreferences } from '../app/preferences.tsx'
import { uploadPhoto } from '../lib/api.ts'
import type { DraftPhoto } from '../lib/draft.ts'
import { shrink, thumbnailOf } from '../lib/shrink.ts'
import { Icon } from './icon.tsx'

export type ChangePhotos = (change: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) => void

type PhotoPickerProps = {
  readonly photos: readonly DraftPhoto[]
  readonly change: ChangePhotos
  readonly failed: (error: unknown) => void
}

const most = 9

/** Takes or chooses photos; each is sent at once, and kept until it has arrived. */
export function PhotoPicker({ photos, change, failed }: PhotoPickerProps) {
  const { words } = usePreferences()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<readonly string[]>([])

  async function add(files: FileList | null) {
    const chosen = Array.from(files ?? []).slice(0, most - photos.length)
    if (input.current) input.current.value = ''
    for (const file of chosen) {
      const photo = { key: newId(), thumbnail: await thumbnailOf(file), blob: await shrink(file) }
      change((before) => [...before, photo])
      await send(photo)
    }
  }

  async function send(photo: DraftPhoto) {
    setSending((keys) => [...keys, photo.key])
    try {
      const sent = await sendPhoto(photo)
      change((before) => before.map((one) => (one.key === photo.key ? sent : one)))
    } catch (error) {
      failed(error)
    } finally {
      setSending((keys) => keys.filter((key) => key !== photo.key))
    }
  }

  function stateOf({ key }: DraftPhoto): string {
    if (sending.includes(key)) return words.photo.sending
    return navigator.onLine ? words.photo.retry : words.photo.waiting
  }

  return (
    <div className={photos.length === 0 ? 'photos none' : 'photos'}>
      <ul>
        {photos.map((photo, place) => (
          <li key={photo.key}>
            {photo.thumbnail ? (
              <img src={photo.thumbnail} alt={`${words.photo.view} ${place + 1}`} />
            ) : (
              <span className="no-picture">{words.photo.view}</span>
            )}
            {!photo.id && (
              <button
                type="button"
                className="overlay"
                disabled={sending.includes(photo.key)}
                onClick={() => void send(photo)}
              >
                {stateOf(photo)}
              </button>
            )}
            <button
              type="button"
              className="remove"
              aria-label={`${words.photo.remove} ${place + 1}`}
              onClick={() => change((before) => before.filter((one) => one.key !== photo.key))}
            >
              ×
            </button>
          </li>
        ))}
        {photos.length < most && (
          <li>
            <label className="add">
              <Icon name="camera" />
              {words.what.addPhoto}
              <input
                ref={input}
                type="file"
                accept="image/*"
                multiple
                onChange={(event) => void add(event.target.files)}
              />
            </label>
          </li>
        )}
      </ul>
    </div>
  )
}

/** The photo with its id, sent now if it has not arrived yet. */
export async function sendPhoto(photo: DraftPhoto): Promise<DraftPhoto> {
  if (photo.id || !photo.blob) return photo
  const { id, place } = await uploadPhoto(photo.blob)
  const { blob: _, ...rest } = photo
  return { ...rest, id, ...(place ? { place } : {}) }
}
