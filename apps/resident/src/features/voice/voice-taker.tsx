import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import type { Draft, DraftVoice } from '../../lib/draft.ts'
import { sendVoice } from '../../lib/send-voice.ts'
import { Icon } from '../../ui/icon.tsx'
import { useHeard } from './use-heard.ts'
import { useRecorder } from './use-recorder.ts'

type VoiceTakerProps = {
  readonly draft: Draft
  readonly change: (change: (draft: Draft) => Draft) => void
}

/** One tap to begin, one to end; what was said goes with the report, whatever is typed besides. */
export function VoiceTaker({ draft, change }: VoiceTakerProps) {
  const { words } = usePreferences()
  const [problem, setProblem] = useState('')
  const { seconds, start, stop } = useRecorder({
    done: (recording) => {
      if (recording.seconds < 1) return setProblem(words.voice.short)
      change(({ heard: _, ...now }) => ({ ...now, voice: recording }))
      // What does not arrive now is sent with the report.
      void sendVoice(recording).then(
        (sent) => change((now) => (now.voice?.blob === sent.blob ? { ...now, voice: sent } : now)),
        () => undefined,
      )
    },
    denied: () => setProblem(words.voice.denied),
  })

  const isWriting = useHeard(draft, change)

  function remove() {
    change(({ voice: _, heard: __, ...now }) => now)
  }

  function press() {
    setProblem('')
    if (seconds === undefined) void start()
    else stop()
  }

  if (draft.voice) return <KeptVoice voice={draft.voice} isWriting={isWriting} remove={remove} />
  return (
    <>
      <button type="button" className="button" aria-pressed={seconds !== undefined} onClick={press}>
        <Icon name="voice" />
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

type KeptVoiceProps = { readonly voice: DraftVoice; readonly isWriting: boolean; readonly remove: () => void }

function KeptVoice({ voice, isWriting, remove }: KeptVoiceProps) {
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
      {isWriting && <span>{words.voice.writing}</span>}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- one's own words, just spoken */}
      {address && <audio controls src={address} />}
      <button type="button" className="button plain" onClick={remove}>
        {words.voice.remove}
      </button>
    </div>
  )
}
