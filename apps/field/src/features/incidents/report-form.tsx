import { useCallback, useEffect } from 'react'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { useWords } from '../../words/language.ts'
import { PlaceField } from '../areas/index.ts'
import { CategorySuggestions, EmergencyNote } from '../dispatch/index.ts'
import type { Answers, ChosenPlace } from '../drafts/index.ts'
import { PhotoPicker } from '../photos/index.ts'
import { DraftVoicePlayer } from '../voices/index.ts'
import { CallerFields, isPhoneWrong } from './caller-fields.tsx'
import { saysWhat } from './forms/opening-bodies.ts'
import { OpeningFooter } from './opening-footer.tsx'
import { OpeningNotices } from './opening-notices.tsx'
import { SimilarMatters } from './similar-matters.tsx'
import { useOpening } from './use-opening.ts'

type ReportFormProps = {
  readonly draftId: string | undefined
  /** Where one stood when one came here. */
  readonly place: ChosenPlace | undefined
}

/** A photo, a spoken sentence or a few words; the place comes by itself. The rest is welcome and never needed. */
export function ReportForm({ draftId, place }: ReportFormProps) {
  const words = useWords()
  const { draft, change, set, send, busy, tried, ...notices } = useOpening({ kind: 'report', draftId, isComplete })
  const setPlace = useCallback((place: ChosenPlace | null) => set({ place }), [set])
  const isOpen = draft !== undefined
  useEffect(() => {
    if (isOpen && place !== undefined) set({ place })
  }, [isOpen, place, set])
  if (draft === undefined) return <Loading />
  const { answers } = draft
  return (
    <Screen
      title={words.report.title}
      back="/"
      footer={
        <OpeningFooter answers={answers} change={change}>
          <Button kind="primary" icon="send" busy={busy} onClick={() => void send()}>
            {busy ? words.report.busy : words.report.submit}
          </Button>
        </OpeningFooter>
      }
    >
      <OpeningNotices draft={draft} {...notices} />
      <section className="card">
        <TextBox
          label={words.report.what}
          hint={words.report.whatHint}
          maxLength={2000}
          rows={2}
          value={answers.text}
          change={(text) => set({ text })}
          error={tried && !saysWhat(answers) ? words.report.needText : undefined}
        />
        <EmergencyNote text={answers.text} />
        {answers.voice && <DraftVoicePlayer voice={answers.voice} remove={() => set({ voice: null })} />}
        <PhotoPicker
          label={words.incident.photos}
          optional
          cameraApart
          photos={answers.photos}
          change={(edit) => change((now) => ({ ...now, photos: edit(now.photos) }))}
        />
        <CategorySuggestions
          label={words.report.kind}
          text={answers.text}
          value={answers.category}
          change={(category) => set({ category })}
        />
      </section>
      <PlaceField
        label={words.place.title}
        automatic={place === undefined}
        value={answers.place}
        change={setPlace}
        said={{ text: answers.text, spoken: answers.voice !== null }}
        photoPlace={answers.photos.find(({ place }) => place !== null)?.place ?? null}
        error={tried && answers.place === null ? words.report.needPlace : undefined}
      />
      <SimilarMatters answers={answers} />
      <details className="card" open={answers.urgent || answers.caller !== null}>
        <summary>{words.report.details}</summary>
        <Toggle label={words.report.urgent} on={answers.urgent} change={(urgent) => set({ urgent })} />
        <CallerFields value={answers.caller} change={(caller) => set({ caller })} />
      </details>
    </Screen>
  )
}

function isComplete(answers: Answers): boolean {
  return saysWhat(answers) && answers.place !== null && !isPhoneWrong(answers.caller)
}
