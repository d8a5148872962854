import { resident } from '@ejia/client'
import { cases } from '@ejia/contract'
import { call } from '../../lib/api.ts'
import { type Draft, dropDraft } from '../../lib/draft.ts'
import { keepCase } from '../../lib/kept-cases.ts'
import { deviceId } from '../../lib/preferences.ts'
import { sendVoice } from '../../lib/send-voice.ts'
import { sendPhoto } from '../../ui/photo-picker.tsx'

export type Sent = { readonly caseCode: string; readonly unitName: string; readonly areaName: string }

type Sending = { readonly categoryId: string | undefined; readonly keep: (draft: Draft) => void }

/** Sends photos that are still waiting, then the report. Sent again after a lost answer, it reports once. */
export async function sendReport(draft: Draft, { categoryId, keep }: Sending): Promise<Sent> {
  const photos = []
  for (const photo of draft.photos) photos.push(await sendPhoto(photo))
  const voice = draft.voice && (await sendVoice(draft.voice))
  const arrived = { ...draft, photos, ...(voice ? { voice } : {}) }
  keep(arrived)
  const said = categoryId === undefined ? arrived : { ...arrived, categoryId }
  const body = { ...resident.reportBodyOf(said), device: deviceId() }
  const { caseCode, followKey, unitName, areaName } = await call(cases.report, { body })
  keepCase({ caseCode, followKey, text: body.text, at: new Date().toISOString() })
  await dropDraft()
  return { caseCode, unitName, areaName }
}
