import { useRef } from 'react'
import { useConnection } from '../../device/connection.ts'
import { vibrate } from '../../device/touch.ts'
import { Icon } from '../../ui/icon.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/language.ts'
import type { DraftVoice } from './draft-voice.ts'
import { canRecord, type Recording, useRecorder } from './use-recorder.ts'
import { dropVoice, keepVoice, listen, uploadVoice } from './voice-files.ts'

type VoiceButtonProps = {
  readonly voice: DraftVoice | null
  readonly change: (voice: DraftVoice | null) => void
  /** What was understood; the person may correct it. */
  readonly heard: (text: string) => void
}

/** A finger that stays this long is holding; a shorter one has tapped, and taps again to end. */
const holdMilliseconds = 500

/** Hold to speak, or tap to begin and tap to end. */
export function VoiceButton({ voice, change, heard }: VoiceButtonProps) {
  const words = useWords().voice
  const take = useTaking({ voice, change, heard })
  const pressedAt = useRef(0)
  const { state, seconds, start, stop } = useRecorder({
    done: take,
    denied: () => showToast(words.denied),
    short: () => showToast(words.short),
  })
  const isOn = state !== 'idle'
  if (!canRecord()) return null

  function press(): void {
    if (isOn) {
      stop()
      return
    }
    vibrate('tap')
    pressedAt.current = performance.now()
    void start()
  }
  return (
    <button
      type="button"
      className="button voice-button"
      aria-pressed={isOn}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        // The end of holding is heard wherever the finger has slid to.
        event.currentTarget.setPointerCapture(event.pointerId)
        press()
      }}
      onPointerUp={() => {
        if (isOn && performance.now() - pressedAt.current > holdMilliseconds) stop()
      }}
      onClick={(event) => {
        // A keyboard or a screen reader clicks without a pointer.
        if (event.detail === 0) press()
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Icon name="voice" />
      <span>{isOn ? words.recording(seconds) : voice === null ? words.hold : words.again}</span>
    </button>
  )
}

/** A recording is on the phone first; what a machine understands of it comes when there is signal and a machine. */
function useTaking({ voice, change, heard }: VoiceButtonProps): (recording: Recording) => void {
  const connection = useConnection()
  async function take({ file, seconds }: Recording): Promise<void> {
    vibrate('done')
    if (voice !== null) await dropVoice(voice)
    const kept = await keepVoice(file, seconds)
    change(kept)
    if (connection === 'offline') return
    await uploadVoice(kept)
    const text = await listen(kept)
    if (text !== null) heard(text)
  }
  // Whatever breaks on the way, the recording is kept and goes with the report.
  return (recording) => void take(recording).catch(() => undefined)
}
