import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { VoicePlayer } from '../../ui/voice-player.tsx'
import { useWords } from '../../words/language.ts'
import type { DraftVoice } from './draft-voice.ts'
import { findVoiceFile } from './voice-files.ts'

type DraftVoicePlayerProps = { readonly voice: DraftVoice; readonly remove?: () => void }

/** A recording that lies on this phone. */
export function DraftVoicePlayer({ voice, remove }: DraftVoicePlayerProps) {
  const words = useWords().voice
  const address = useVoiceAddress(voice)
  return (
    <div className="voice-kept">
      <p>{words.kept(Math.round(voice.seconds))}</p>
      {address && <VoicePlayer src={address} label={words.kept(Math.round(voice.seconds))} />}
      {remove && (
        <Button kind="quiet" icon="trash" onClick={remove}>
          {words.remove}
        </Button>
      )}
    </div>
  )
}

function useVoiceAddress(voice: DraftVoice): string | undefined {
  const [address, setAddress] = useState<string>()
  const { localId, type, seconds } = voice
  useEffect(() => {
    let made: string | undefined
    let gone = false
    void findVoiceFile({ localId, type, seconds, uploaded: false }).then((file) => {
      if (file === undefined || gone) return
      made = URL.createObjectURL(file)
      setAddress(made)
    })
    return () => {
      gone = true
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [localId, type, seconds])
  return address
}
