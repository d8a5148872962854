import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import type { DraftVoice } from '../../lib/draft.ts'
import { sendVoice } from '../../lib/send-voice.ts'
import { useRecorder } from './use-recorder.ts'

type VoiceTakerProps = {
  readonly voice: DraftVoice | undefined
  readonly change: (voice: DraftVoice | undefined) => void
}

/** One tap to begin, one to end; what was said goes with the report, whatever is typed besides. */
export function VoiceTaker({ voice, change }: VoiceTakerProps) {
  const { words } = usePreferences()
  const [problem, setProblem] = useState('')
  const { seconds, start, stop } = useRecorder({
    done: (recording) => {
      if (recording.seconds < 1) return setProblem(words.voice.short)
      change(recording)
      // What does not arrive now is sent with the report.
      void sendVoice(recording).then(change, () => undefined)
    },
    denied: () => setProblem(words.voice.denied),
  })

  function press() {
    setProblem('')
    if (seconds === undefined) void start()
    else stop()
  }

  if (voice) return <KeptVoice voice={voice} remove={() => change(undefined)} />
  return (
    <>
      <button type="button" className="button" aria-pressed={seconds !== undefined} onClick={press}>
        <span aria-hidden="true">🎤 </span>
        {seconds === undefined ? words.voice.say : words.voice.listening(seconds)}
      </button>
      {problem && (
        <p className="notice box" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

function KeptVoice({ voice, remove }: { readonly voice: DraftVoice; readonly remove: () => void }) {
  const { words } = usePreferences()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(voice.blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [voice.blob])
  return (
    <div className="card chosen" role="status">
      <strong>{words.voice.kept(voice.seconds)}</strong>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- one's own words, just spoken */}
      {address && <audio controls src={address} />}
      <button type="button" className="button plain" onClick={remove}>
        {words.voice.remove}
      </button>
    </div>
  )
}
