import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type CameraState, lookThrough } from './look-through.ts'

/** The camera is on while the page is, and off as soon as the right thing was seen. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, saw: (text: string) => boolean) {
  const [state, setState] = useState<CameraState>('opening')
  const [tries, setTries] = useState(0)
  const latest = useRef(saw)
  useEffect(() => {
    latest.current = saw
  }, [saw])

  useEffect(() => {
    if (video.current === null) return undefined
    return lookThrough(video.current, { saw: (text) => latest.current(text), show: setState })
  }, [video, tries])

  const again = useCallback(() => {
    setState('opening')
    setTries((count) => count + 1)
  }, [])
  return { state, again }
}
