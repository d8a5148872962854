import * as z from 'zod/mini'
import { type Transaction, transaction } from '../../platform/index.ts'
import { addScreening, listMatterStates, passPictures } from '../incidents/index.ts'
import type { Desk } from './desk.ts'
import { keepMediaAsked, listVerdicts } from './store/wechat-push.ts'

export const screenTask = 'notices.screen-matter'

const Payload = z.object({ incidentId: z.string(), openid: z.string() })
const patienceMilliseconds = 10_000

/**
 * WeChat looks at words and pictures of somebody who follows their matter there. What it doubts is put before a person;
 * what it cannot look at stays as it was: words by our own rules, pictures unseen.
 */
export async function screenMatter(desk: Desk, payload: unknown): Promise<void> {
  const { incidentId, openid } = z.parse(Payload, payload)
  const { wechat } = desk.gateways
  const [matter] = await listMatterStates(desk.database, [incidentId])
  if (!wechat || !matter || matter.confidential) return
  const signal = AbortSignal.timeout(patienceMilliseconds)
  const found = matter.text === '' ? undefined : await wechat.checkText({ openid, text: matter.text }, signal)
  if (found?.kind === 'later') throw new Error(`the words could not be checked now: ${found.code}`)
  if (found?.kind === 'checked' && found.suggest !== 'pass') await addScreening(desk.database, incidentId, ['checked'])
  if (desk.publicUrl === undefined) return
  const asked = new Set((await listVerdicts(desk.database, incidentId)).map(({ photoId }) => photoId))
  for (const photoId of matter.photoIds.filter((id) => !asked.has(id))) {
    const url = `${desk.publicUrl}/api/cases/${matter.caseCode}/photos/${photoId}/full`
    const begun = await wechat.checkMedia({ openid, url, kind: 'picture' }, signal)
    if (begun.kind === 'later') throw new Error(`a picture could not be given to be checked: ${begun.code}`)
    if (begun.kind !== 'begun') return
    await transaction(desk.database, async (tx) => {
      await keepMediaAsked(tx, { traceId: begun.traceId, incidentId, photoId })
      await settlePictures(tx, matter)
    })
  }
}

/** A verdict may come before we have noted that we asked, so both sides look whether all are there. */
export async function settlePictures(
  tx: Transaction,
  { id, photoIds }: { readonly id: string; readonly photoIds: readonly string[] },
): Promise<void> {
  const verdicts = await listVerdicts(tx, id)
  const passed = new Set(verdicts.flatMap(({ photoId, suggest }) => (suggest === 'pass' ? [photoId] : [])))
  if (verdicts.some(({ suggest }) => suggest !== null && suggest !== 'pass')) await addScreening(tx, id, ['checked'])
  else if (photoIds.length > 0 && photoIds.every((photoId) => passed.has(photoId))) await passPictures(tx, id)
}
