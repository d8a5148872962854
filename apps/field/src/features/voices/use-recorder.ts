import { useCallback, useEffect, useRef, useState } from 'react'

export type Recording = { readonly file: Blob; readonly seconds: number }
type RecorderState = 'idle' | 'starting' | 'recording'

type Told = {
  readonly done: (recording: Recording) => void
  readonly denied: () => void
  /** Ended before anything could be said. */
  readonly short: () => void
}

const longestSeconds = 120
const preferred = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const

export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator
}

/** The microphone, asked for when one first speaks, and let go as soon as one stops. */
export function useRecorder(told: Told) {
  const [state, setState] = useState<RecorderState>('idle')
  const [seconds, setSeconds] = useState(0)
  const recorder = useRef<MediaRecorder>(undefined)
  const wanted = useRef(false)
  const listeners = useRef(told)
  useEffect(() => {
    listeners.current = told
  })

  const stop = useCallback(() => {
    wanted.current = false
    if (recorder.current?.state === 'recording') recorder.current.stop()
  }, [])

  const start = useCallback(async () => {
    if (wanted.current) return
    wanted.current = true
    setState('starting')
    try {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: { noiseSuppression: true } })
      // The finger may have gone while the person was being asked for permission.
      if (!wanted.current) {
        release(microphone)
        setState('idle')
        return
      }
      recorder.current = record(microphone, {
        tick: setSeconds,
        end: (recording) => {
          recorder.current = undefined
          wanted.current = false
          setState('idle')
          setSeconds(0)
          if (recording.seconds >= 1) listeners.current.done(recording)
          else listeners.current.short()
        },
      })
      setState('recording')
    } catch {
      wanted.current = false
      setState('idle')
      listeners.current.denied()
    }
  }, [])

  useEffect(() => stop, [stop])
  return { state, seconds, start, stop }
}

type Listeners = { readonly tick: (seconds: number) => void; readonly end: (recording: Recording) => void }

function record(microphone: MediaStream, { tick, end }: Listeners): MediaRecorder {
  const type = preferred.find((one) => MediaRecorder.isTypeSupported(one))
  const recorder = new MediaRecorder(microphone, { audioBitsPerSecond: 24_000, ...(type ? { mimeType: type } : {}) })
  const pieces: Blob[] = []
  const begun = performance.now()
  const timer = window.setInterval(() => {
    const seconds = (performance.now() - begun) / 1000
    tick(Math.floor(seconds))
    if (seconds >= longestSeconds) recorder.stop()
  }, 250)
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  recorder.addEventListener('stop', () => {
    window.clearInterval(timer)
    release(microphone)
    end({
      file: new Blob(pieces, { type: recorder.mimeType }),
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    })
  })
  recorder.start(1000)
  return recorder
}

function release(microphone: MediaStream): void {
  for (const track of microphone.getTracks()) track.stop()
}
