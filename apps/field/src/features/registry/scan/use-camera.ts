import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { readVideo } from './qr-reader.ts'

export type CameraState = 'opening' | 'looking' | 'denied' | 'noCamera'

const pauseMilliseconds = 150

/** Looks through the camera until `saw` says that it was the right thing; the camera is off as soon as the page goes. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, saw: (text: string) => boolean) {
  const [state, setState] = useState<CameraState>('opening')
  const [tries, setTries] = useState(0)
  const latest = useRef(saw)
  useEffect(() => {
    latest.current = saw
  }, [saw])

  useEffect(() => {
    let stopped = false
    let stream: MediaStream | undefined
    const stop = () => {
      stopped = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const look = async () => {
      stream = await openCamera()
      const element = video.current
      if (stopped || element === null) return stop()
      element.srcObject = stream
      await element.play()
      setState('looking')
      await lookOn(element, () => stopped, (text) => latest.current(text))
      stop()
    }
    look().catch((error: unknown) => {
      if (!stopped) setState(isDenied(error) ? 'denied' : 'noCamera')
      stop()
    })
    return stop
  }, [video, tries])

  const again = useCallback(() => {
    setState('opening')
    setTries((count) => count + 1)
  }, [])
  return { state, again }
}

async function lookOn(
  video: HTMLVideoElement,
  isStopped: () => boolean,
  saw: (text: string) => boolean,
): Promise<void> {
  while (!isStopped()) {
    const text = await readVideo(video)
    if (isStopped() || (text !== undefined && saw(text))) return
    await new Promise((resolve) => {
      window.setTimeout(resolve, pauseMilliseconds)
    })
  }
}

function openCamera(): Promise<MediaStream> {
  if (!('mediaDevices' in navigator)) return Promise.reject(new Error('no camera'))
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  })
}

function isDenied(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError'
}
