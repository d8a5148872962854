import { useCallback } from 'react'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { useWords } from '../../words/language.ts'
import { PlaceField } from '../areas/index.ts'
import { CategoryTiles } from '../dispatch/index.ts'
import type { Answers, ChosenPlace } from '../drafts/index.ts'
import { PhotoPicker } from '../photos/index.ts'
import { CallerFields, isPhoneWrong } from './caller-fields.tsx'
import { OpeningNotices } from './opening-notices.tsx'
import { useOpening } from './use-opening.ts'

/** A photo or a few words, and the place: the rest is welcome and never needed. */
export function ReportForm({ draftId }: { readonly draftId: string | undefined }) {
  const words = useWords()
  const { draft, change, set, send, busy, tried, ...notices } = useOpening({ kind: 'report', draftId, isComplete })
  const setPlace = useCallback((place: ChosenPlace | null) => set({ place }), [set])
  if (draft === undefined) return <Loading />
  const { answers } = draft
  return (
    <Screen
      title={words.report.title}
      back="/"
      footer={
        <Button kind="primary" icon="send" busy={busy} onClick={() => void send()}>
          {busy ? words.report.busy : words.report.submit}
        </Button>
      }
    >
      <OpeningNotices draft={draft} {...notices} />
      <section className="card">
        <PhotoPicker
          label={words.incident.photos}
          optional
          photos={answers.photos}
          change={(edit) => change((now) => ({ ...now, photos: edit(now.photos) }))}
        />
        <TextBox
          label={words.report.what}
          hint={words.report.whatHint}
          maxLength={2000}
          value={answers.text}
          change={(text) => set({ text })}
          error={tried && answers.text.trim() === '' ? words.report.needText : undefined}
        />
      </section>
      <PlaceField
        label={words.place.title}
        automatic
        value={answers.place}
        change={setPlace}
        photoPlace={answers.photos.find(({ place }) => place !== null)?.place ?? null}
        error={tried && answers.place === null ? words.report.needPlace : undefined}
      />
      <details className="card" open={answers.category !== null || answers.urgent || answers.caller !== null}>
        <summary>{words.report.details}</summary>
        <CategoryTiles
          label={words.report.kind}
          optional
          value={answers.category}
          change={(category) => set({ category })}
        />
        <Toggle label={words.report.urgent} on={answers.urgent} change={(urgent) => set({ urgent })} />
        <CallerFields value={answers.caller} change={(caller) => set({ caller })} />
      </details>
    </Screen>
  )
}

function isComplete({ text, place, caller }: Answers): boolean {
  return text.trim() !== '' && place !== null && !isPhoneWrong(caller)
}
