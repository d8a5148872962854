import { newId } from '@ejia/client'
import { useEffect, useRef, useState } from 'react'
import { uploadPhoto } from '../../api/upload-photo.ts'

export type KeptPhoto = { readonly id: string }
export type UploadState = {
  readonly key: string
  readonly file: File
  readonly preview: string
  readonly percent: number
  readonly error?: unknown
}

let underWay = 0

/** Whether a photo is still being sent anywhere on this page; a form waits for it. */
export function isUploading(): boolean {
  return underWay > 0
}

/** Uploads under way. A finished one leaves this list and joins the photos of the form. */
export function useUploads(photos: readonly KeptPhoto[], onPhotos: (photos: readonly KeptPhoto[]) => void) {
  const [uploads, setUploads] = useState<readonly UploadState[]>([])
  const latest = useRef({ photos, onPhotos })
  const previews = useRef(new Map<string, string>())

  useEffect(() => {
    latest.current = { photos, onPhotos }
  })

  useEffect(() => {
    const addresses = previews.current
    return () => {
      for (const address of addresses.values()) URL.revokeObjectURL(address)
    }
  }, [])

  const change = (key: string, next: Partial<UploadState>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...next } : upload)))
  const remove = (key: string) => setUploads((before) => before.filter((upload) => upload.key !== key))

  async function send({ key, file, preview }: UploadState) {
    underWay += 1
    try {
      const { id } = await uploadPhoto(file, (percent) => change(key, { percent }))
      previews.current.set(id, preview)
      remove(key)
      const kept = [...latest.current.photos, { id }]
      latest.current = { ...latest.current, photos: kept }
      latest.current.onPhotos(kept)
    } catch (error) {
      change(key, { error })
    } finally {
      underWay -= 1
    }
  }

  function add(file: File) {
    const upload: UploadState = { key: newId(), file, preview: URL.createObjectURL(file), percent: 0 }
    setUploads((before) => [...before, upload])
    void send(upload)
  }

  function retry(upload: UploadState) {
    setUploads((before) => before.map((one) => (one.key === upload.key ? fresh(one) : one)))
    void send(upload)
  }

  return { uploads, add, retry, remove, previewOf: (id: string) => previews.current.get(id) }
}

function fresh({ error: _, ...upload }: UploadState): UploadState {
  return { ...upload, percent: 0 }
}
