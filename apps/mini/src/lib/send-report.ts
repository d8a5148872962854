import { resident } from '@ejia/client'
import { cases } from '@ejia/contract'
import { deviceId } from './device-id.ts'
import { type Draft, type DraftName, dropDraft } from './draft.ts'
import { keepCase } from './kept-cases.ts'
import { sendPhoto } from './photo.ts'
import { call } from './server.ts'
import { sendVoice } from './voice.ts'

type Sending = {
  readonly name: DraftName
  readonly categoryId: string | undefined
  readonly keep: (draft: Draft) => void
}

/** Sends photos that are still waiting, then the report. Sent again after a lost answer, it reports once. */
export async function sendReport(draft: Draft, { name, categoryId, keep }: Sending) {
  const photos = []
  for (const photo of draft.photos) photos.push(await sendPhoto(photo))
  const voice = draft.voice && (await sendVoice(draft.voice))
  const arrived = { ...draft, photos, ...(voice ? { voice } : {}) }
  keep(arrived)
  // A tip-off is not to be laid beside what else came from this phone.
  const from = name === 'draft' ? { device: await deviceId() } : {}
  const said = categoryId === undefined ? arrived : { ...arrived, categoryId }
  const body = { ...resident.reportBodyOf(said), ...from }
  const sent = await call(cases.report, { body })
  // Of a tip-off nothing stays on the phone by itself.
  if (name === 'draft')
    keepCase({ caseCode: sent.caseCode, followKey: sent.followKey, text: body.text, at: new Date().toISOString() })
  dropDraft(name)
  return sent
}
