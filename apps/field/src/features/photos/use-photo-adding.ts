import { useState } from 'react'
import type { ChangePhotos } from './draft-photo.ts'
import { keepPhoto } from './photo-files.ts'

/** Shrinks and keeps chosen files one by one; a phone has little memory. */
export function usePhotoAdding(change: ChangePhotos) {
  const [preparing, setPreparing] = useState(0)

  async function addAll(files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        const localId = await keepPhoto(file)
        change((photos) => [...photos, { localId, uploadedId: null, place: null }])
      } finally {
        setPreparing((count) => count - 1)
      }
    }
  }

  function add(files: readonly File[], room: number): void {
    const taken = files.slice(0, room)
    setPreparing((count) => count + taken.length)
    void addAll(taken)
  }

  return { preparing, add }
}
