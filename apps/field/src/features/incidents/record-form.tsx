import { useCallback } from 'react'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { useWords } from '../../words/language.ts'
import { AgreementNotes, ReportInstead, useAgreements } from '../agreements/index.ts'
import { PlaceField } from '../areas/index.ts'
import { CategorySuggestions, useClosingRules } from '../dispatch/index.ts'
import type { Answers, ChosenPlace } from '../drafts/index.ts'
import { PhotoPicker } from '../photos/index.ts'
import { DraftVoicePlayer } from '../voices/index.ts'
import { saysWhat } from './forms/opening-bodies.ts'
import { OpeningFooter } from './opening-footer.tsx'
import { OpeningNotices } from './opening-notices.tsx'
import { useOpening } from './use-opening.ts'

/** Ten seconds: of which kind it was, tapped or spoken; what was done stands there already; the place comes by itself. */
export function RecordForm({ draftId }: { readonly draftId: string | undefined }) {
  const words = useWords()
  const findRule = useClosingRules()
  const findAgreed = useAgreements()
  const asksPhoto = (answers: Answers) =>
    (findAgreed(answers)?.quickPhotos ?? 'asCategory') === 'asCategory' && findRule(answers)?.proofRequired === true
  const { draft, change, set, send, busy, tried, ...notices } = useOpening({
    kind: 'record',
    draftId,
    isComplete: (answers) => isComplete(answers) && (answers.photos.length > 0 || !asksPhoto(answers)),
    initial: { more: words.record.ready },
  })
  const setPlace = useCallback((place: ChosenPlace | null) => set({ place }), [set])
  if (draft === undefined) return <Loading />
  const { answers } = draft
  const agreed = findAgreed(answers)
  const isOff = agreed?.quickRecord === false
  const proof = asksPhoto(answers) ? findRule(answers)?.why : undefined
  return (
    <Screen
      title={words.record.title}
      back="/"
      footer={
        <OpeningFooter answers={answers} change={change}>
          {isOff ? (
            <ReportInstead />
          ) : (
            <Button kind="primary" icon="check" busy={busy} onClick={() => void send()}>
              {busy ? words.report.busy : words.record.submit}
            </Button>
          )}
        </OpeningFooter>
      }
    >
      <OpeningNotices draft={draft} {...notices} />
      <AgreementNotes agreed={agreed} />
      {!isOff && (
        <section className="card">
          <p className="soft">{words.record.hint}</p>
          <CategorySuggestions
            label={words.report.kind}
            text={answers.text}
            value={answers.category}
            change={(category) => set({ category })}
            error={tried && !saysWhat(answers) ? words.record.needWhat : undefined}
          />
          {answers.voice && <DraftVoicePlayer voice={answers.voice} remove={() => set({ voice: null })} />}
          <TextBox
            label={words.report.what}
            optional
            rows={1}
            maxLength={2000}
            value={answers.text}
            change={(text) => set({ text })}
          />
          <TextBox
            label={words.record.done}
            rows={1}
            maxLength={1000}
            value={answers.more}
            change={(more) => set({ more })}
            phrases={words.record.phrases}
            phrasesLabel={words.form.quick}
            error={tried && answers.more.trim() === '' ? words.report.needDone : undefined}
          />
          {(agreed?.quickPhotos !== 'none' || answers.photos.length > 0) && (
            <PhotoPicker
              label={words.incident.photos}
              optional={proof === undefined}
              hint={[proof, agreed?.photoAdvice].filter(Boolean).join(' ') || undefined}
              error={tried && proof !== undefined && answers.photos.length === 0 ? words.record.needPhoto : undefined}
              cameraApart
              photos={answers.photos}
              change={(edit) => change((now) => ({ ...now, photos: edit(now.photos) }))}
            />
          )}
        </section>
      )}
      <PlaceField
        label={words.place.title}
        automatic
        value={answers.place}
        change={setPlace}
        said={{ text: answers.text, spoken: answers.voice !== null }}
        photoPlace={answers.photos.find(({ place }) => place !== null)?.place ?? null}
        error={tried && answers.place === null ? words.report.needPlace : undefined}
      />
    </Screen>
  )
}

function isComplete(answers: Answers): boolean {
  return saysWhat(answers) && answers.more.trim() !== '' && answers.place !== null
}
