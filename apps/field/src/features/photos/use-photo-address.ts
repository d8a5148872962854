import { useEffect, useState } from 'react'
import { findPhotoFile } from './photo-files.ts'

/** An address under which the page can show a photo that lies in the phone's storage. */
export function usePhotoAddress(localId: string): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let gone = false
    void findPhotoFile(localId).then((file) => {
      if (file === undefined || gone) return
      made = URL.createObjectURL(file)
      setAddress(made)
    })
    return () => {
      gone = true
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [localId])
  return address
}
