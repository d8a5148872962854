import type { ComponentProps } from 'react'
import { TextBox } from '../../../ui/text-box.tsx'
import type { Answers } from '../../drafts/index.ts'
import { DraftVoicePlayer, VoiceButton } from '../../voices/index.ts'

type SpokenTextProps = Omit<ComponentProps<typeof TextBox>, 'value' | 'change'> & {
  /** What stands there from the start, as long as nobody says anything else. */
  readonly ready?: string | undefined
  readonly answers: Pick<Answers, 'text' | 'voice'>
  readonly change: (edit: (answers: Answers) => Answers) => void
}

/** Words that may be spoken instead of typed. */
export function SpokenText({ ready, answers: { text, voice }, change, ...box }: SpokenTextProps) {
  const set = (part: Partial<Answers>) => change((now) => ({ ...now, ...part }))
  // Whoever has written something of their own meanwhile has said it better.
  const isOwn = (written: string) => written.trim() !== '' && ![ready, ...(box.phrases ?? [])].includes(written.trim())
  return (
    <>
      <TextBox {...box} value={text} change={(written) => set({ text: written })} />
      {voice && <DraftVoicePlayer voice={voice} remove={() => set({ voice: null })} />}
      <VoiceButton
        voice={voice}
        change={(spoken) => set({ voice: spoken })}
        heard={(heard) => change((now) => (isOwn(now.text) ? now : { ...now, text: heard }))}
      />
    </>
  )
}
