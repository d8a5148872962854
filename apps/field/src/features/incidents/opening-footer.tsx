import type { ReactNode } from 'react'
import type { Answers } from '../drafts/index.ts'
import { CameraButton } from '../photos/index.ts'
import { VoiceButton } from '../voices/index.ts'

type OpeningFooterProps = {
  readonly answers: Answers
  readonly change: (edit: (answers: Answers) => Answers) => void
  readonly children: ReactNode
}

/** Photo and voice lie where the thumb is, above the button that sends. */
export function OpeningFooter({ answers, change, children }: OpeningFooterProps) {
  return (
    <div className="opening-footer">
      <div className="opening-tools">
        <VoiceButton
          voice={answers.voice}
          change={(voice) => change((now) => ({ ...now, voice }))}
          // Whoever has begun to write meanwhile has said it better.
          heard={(text) => change((now) => (now.text.trim() === '' ? { ...now, text } : now))}
        />
        <CameraButton
          photos={answers.photos}
          change={(edit) => change((now) => ({ ...now, photos: edit(now.photos) }))}
        />
      </div>
      {children}
    </div>
  )
}
