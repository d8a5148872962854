import type { incidents, RequestOf } from '@ejia/contract'
import { type Answers, type Draft, photoIdsOf } from '../../drafts/index.ts'

type ReportBody = RequestOf<(typeof incidents)['reportIncident']>['body']
type RecordBody = RequestOf<(typeof incidents)['recordIncident']>['body']

export function reportBody(draft: Draft): ReportBody {
  const { answers } = draft
  return { ...what(draft), urgent: answers.urgent, ...caller(draft) }
}

export function recordBody(draft: Draft): RecordBody {
  // What is photographed when it is solved shows that it is solved.
  const { photoIds, ...facts } = what(draft)
  return { ...facts, proofIds: photoIds, done: draft.answers.more, ...caller(draft) }
}

/** Whether it says what happened: in words, in a photo, aloud, or at least of which kind it is. */
export function saysWhat({ text, photos, voice, category }: Answers): boolean {
  return text.trim() !== '' || photos.length > 0 || voice !== null || category !== null
}

function what({ commandId, answers }: Draft) {
  const { category, place, voice } = answers
  return {
    commandId,
    text: textOf(answers),
    ...(category === null ? {} : { categoryId: category.id }),
    ...(voice === null ? {} : { voiceIds: [voice.localId] }),
    place: place?.input ?? { address: '' },
    photoIds: photoIdsOf(answers),
  }
}

/** Whoever reads the list must see what it is, also where nobody wrote a word. In Chinese: it becomes part of the record. */
function textOf({ text, category, voice, photos }: Answers): string {
  if (text.trim() !== '') return text
  const kind = category?.name ?? ''
  if (voice !== null) return `${kind}（语音 ${Math.max(1, Math.round(voice.seconds))} 秒，请听录音）`
  return photos.length > 0 ? `${kind}（见照片）` : kind
}

/** Name and phone are each welcome and neither is needed. */
function caller({ answers }: Draft) {
  if (answers.caller === null) return {}
  const name = answers.caller.name.trim()
  const phone = answers.caller.phone.replaceAll(/\D/g, '')
  return { onBehalfOf: { ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }) } }
}
