import { useEffect, useRef, useState } from 'react'

export type Recording = { readonly blob: Blob; readonly seconds: number }

type Told = { readonly done: (recording: Recording) => void; readonly denied: () => void }

const longestSeconds = 60
const preferred = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const

/** The microphone, asked for when one wants to speak, and let go as soon as one stops; `seconds` while it listens. */
export function useRecorder({ done, denied }: Told) {
  const [seconds, setSeconds] = useState<number>()
  const recorder = useRef<MediaRecorder>(undefined)

  function stop() {
    if (recorder.current?.state === 'recording') recorder.current.stop()
  }
  useEffect(() => stop, [])

  async function start() {
    setSeconds(0)
    try {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: { noiseSuppression: true } })
      recorder.current = record(microphone, {
        tick: setSeconds,
        end: (recording) => {
          setSeconds(undefined)
          done(recording)
        },
      })
    } catch {
      setSeconds(undefined)
      denied()
    }
  }

  return { seconds, start, stop }
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
    for (const track of microphone.getTracks()) track.stop()
    const seconds = Math.round((performance.now() - begun) / 1000)
    end({ blob: new Blob(pieces, { type: recorder.mimeType }), seconds })
  })
  recorder.start(1000)
  return recorder
}
