import { readVideo } from './qr-reader.ts'

export type CameraState = 'opening' | 'looking' | 'denied' | 'noCamera'

type Looking = {
  /** Whether it was what one looked for. */
  readonly saw: (text: string) => boolean
  readonly show: (state: CameraState) => void
}

const pauseMilliseconds = 150

/** Opens the camera and looks until the right thing was seen; answers how to stop, which turns the camera off. */
export function lookThrough(video: HTMLVideoElement, { saw, show }: Looking): () => void {
  const stop = new AbortController()
  void openCamera()
    .then(async (stream) => {
      const end = () => {
        for (const track of stream.getTracks()) track.stop()
      }
      stop.signal.addEventListener('abort', end)
      if (stop.signal.aborted) return end()
      video.srcObject = stream
      await video.play()
      show('looking')
      await lookOn(video, { saw, signal: stop.signal })
      return end()
    })
    .catch((error: unknown) => {
      if (stop.signal.aborted) return
      stop.abort()
      show(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'noCamera')
    })
  return () => stop.abort()
}

type LookingOn = { readonly saw: (text: string) => boolean; readonly signal: AbortSignal }

async function lookOn(video: HTMLVideoElement, { saw, signal }: LookingOn): Promise<void> {
  while (!signal.aborted) {
    const text = await readVideo(video)
    if (signal.aborted || (text !== undefined && saw(text))) return
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
