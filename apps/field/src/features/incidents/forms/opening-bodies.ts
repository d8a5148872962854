import type { incidents, RequestOf } from '@ejia/contract'
import { type Draft, photoIdsOf } from '../../drafts/index.ts'

type ReportBody = RequestOf<(typeof incidents)['reportIncident']>['body']
type RecordBody = RequestOf<(typeof incidents)['recordIncident']>['body']

export function reportBody(draft: Draft): ReportBody {
  const { answers } = draft
  return { ...what(draft), urgent: answers.urgent, ...caller(draft) }
}

export function recordBody(draft: Draft): RecordBody {
  return { ...what(draft), done: draft.answers.more, ...caller(draft) }
}

function what({ commandId, answers }: Draft) {
  return {
    commandId,
    text: answers.text,
    ...(answers.category === null ? {} : { categoryId: answers.category.id }),
    place: answers.place?.input ?? { address: '' },
    photoIds: photoIdsOf(answers),
  }
}

/** Name and phone are each welcome and neither is needed. */
function caller({ answers }: Draft) {
  if (answers.caller === null) return {}
  const name = answers.caller.name.trim()
  const phone = answers.caller.phone.replaceAll(/\D/g, '')
  return { onBehalfOf: { ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }) } }
}
