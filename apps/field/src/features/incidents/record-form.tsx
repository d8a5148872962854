import { useCallback } from 'react'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { useWords } from '../../words/language.ts'
import { PlaceField } from '../areas/index.ts'
import type { Answers, ChosenPlace } from '../drafts/index.ts'
import { PhotoPicker } from '../photos/index.ts'
import { OpeningNotices } from './opening-notices.tsx'
import { useOpening } from './use-opening.ts'

/** Ten seconds: what it was, what was done. The place comes by itself. */
export function RecordForm({ draftId }: { readonly draftId: string | undefined }) {
  const words = useWords()
  const { draft, change, set, send, busy, tried, ...notices } = useOpening({ kind: 'record', draftId, isComplete })
  const setPlace = useCallback((place: ChosenPlace | null) => set({ place }), [set])
  if (draft === undefined) return <Loading />
  const { answers } = draft
  return (
    <Screen
      title={words.record.title}
      back="/"
      footer={
        <Button kind="primary" icon="check" busy={busy} onClick={() => void send()}>
          {busy ? words.report.busy : words.record.submit}
        </Button>
      }
    >
      <OpeningNotices draft={draft} {...notices} />
      <section className="card">
        <p className="soft">{words.record.hint}</p>
        <TextBox
          label={words.report.what}
          rows={2}
          maxLength={2000}
          value={answers.text}
          change={(text) => set({ text })}
          error={tried && answers.text.trim() === '' ? words.report.needText : undefined}
        />
        <TextBox
          label={words.record.done}
          rows={2}
          maxLength={1000}
          value={answers.more}
          change={(more) => set({ more })}
          phrases={words.record.phrases}
          phrasesLabel={words.form.quick}
          error={tried && answers.more.trim() === '' ? words.report.needDone : undefined}
        />
        <PhotoPicker
          label={words.incident.photos}
          optional
          photos={answers.photos}
          change={(edit) => change((now) => ({ ...now, photos: edit(now.photos) }))}
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
    </Screen>
  )
}

function isComplete({ text, more, place }: Answers): boolean {
  return text.trim() !== '' && more.trim() !== '' && place !== null
}
