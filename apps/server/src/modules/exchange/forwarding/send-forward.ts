import { incidents } from '@ejia/domain'
import { z } from 'zod'
import type { JobHandler, Platform } from '../../../platform/index.ts'
import { listMatterStates, listPublished, noteBySystem, withoutPeople } from '../../incidents/index.ts'
import { idFrom } from '../open311/id-from.ts'
import { changeForward, findForward, type StoredForward } from '../store/forwards.ts'
import { findPartner, type StoredPartner } from '../store/partners.ts'
import { callPartner } from './call-partner.ts'
import { isWorthTelling } from './note-forwards.ts'

const attemptsAtMost = 10
const Payload = z.object({ incidentId: z.string() })

type Job = Parameters<JobHandler>[1]

/** Sends what strangers may see, at its whole length and without people, under its own code: sent again, it is the same one there. */
export async function sendForward(platform: Platform, payload: unknown, job: Job): Promise<void> {
  const found = await findBoth(platform, payload)
  if (!found || found.forward.remoteId !== null || found.forward.remoteToken !== null) return
  const { forward, partner } = found
  const [[matter], [state]] = await Promise.all([
    listPublished(platform, { ids: [forward.incidentId], limit: 1 }),
    listMatterStates(platform.database, [forward.incidentId]),
  ])
  if (!matter || !state) return fail(platform, found, '这类事件不对外公开，不能转给其他系统')
  const answer = await attempt(platform, { ...found, job }, () =>
    callPartner(platform, partner, {
      path: '/requests.xml',
      form: [
        ['service_code', partner.serviceCode],
        ['lat', matter.latitude.toFixed(6)],
        ['long', matter.longitude.toFixed(6)],
        ['description', `${withoutPeople(state.text)}\n${matter.address}`.trim()],
        ['client_request_id', forward.caseCode],
      ],
    }),
  )
  if (answer === undefined) return
  if ('refused' in answer) return fail(platform, found, answer.refused)
  const [{ service_request_id: remoteId = '', token = '' } = {}] = answer
  if (remoteId === '' && token === '') return fail(platform, found, '对方没有给出受理编号')
  const number = remoteId === '' ? { remoteToken: token } : { remoteId }
  await note(platform, found, { about: 'sent', text: `已转${partner.name}，对方编号 ${remoteId || token}` })
  await changeForward(platform.database, forward, { ...number, state: 'sent', fault: null })
}

/** Tells the other system that it has ended here, or that it was taken up again. */
export async function tellStage(platform: Platform, payload: unknown, job: Job): Promise<void> {
  const found = await findBoth(platform, payload)
  if (!found || !found.partner.takesUpdates) return
  const { forward, partner } = found
  const [state] = await listMatterStates(platform.database, [forward.incidentId])
  const remoteId = forward.remoteId
  if (!state || remoteId === null || isWorthTelling(state) === (forward.told !== null)) return
  const ended = isWorthTelling(state)
  const answer = await attempt(platform, { ...found, job }, () =>
    callPartner(platform, partner, {
      path: '/servicerequestupdates.xml',
      form: [
        ['service_request_id', remoteId],
        ['update_id', `${forward.caseCode}-${state.version}`],
        ['updated_datetime', state.lastActedAt.replace(/\.\d+/, '')],
        ['status', incidents.tellsOpen311(state.stage)],
        ['description', ended ? '转出方已结案' : '转出方重新办理'],
      ],
    }),
  )
  if (answer === undefined) return
  const fault = 'refused' in answer ? answer.refused : null
  await changeForward(platform.database, forward, { told: ended ? state.stage : null, fault })
}

type Both = { readonly forward: StoredForward; readonly partner: StoredPartner }

async function findBoth({ database }: Platform, payload: unknown): Promise<Both | undefined> {
  const forward = await findForward(database, Payload.parse(payload).incidentId)
  const partner = forward && (await findPartner(database, forward.partnerId))
  return forward && partner ? { forward, partner } : undefined
}

/** Undefined where it failed for good and that is on record; thrown where the queue is to try again. */
async function attempt<Answer>(
  platform: Platform,
  { job, ...both }: Both & { readonly job: Job },
  call: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await call()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (job.attempt >= attemptsAtMost) {
      await fail(platform, both, why)
      return undefined
    }
    await changeForward(platform.database, both.forward, { fault: why })
    throw error
  }
}

/** The centre sees it in the list, and whoever handles the matter in its trail. */
async function fail(platform: Platform, both: Both, fault: string): Promise<void> {
  await note(platform, both, { about: `failed ${fault}`, text: `转${both.partner.name}失败：${fault}` })
  await changeForward(platform.database, both.forward, {
    fault,
    ...(both.forward.remoteId === null ? { state: 'failed' as const } : {}),
  })
}

async function note(
  platform: Platform,
  { forward }: Both,
  { about, text }: { readonly about: string; readonly text: string },
): Promise<void> {
  const commandId = idFrom('forward', forward.incidentId, `${forward.changedAt} ${about}`)
  await noteBySystem(platform, { incidentId: forward.incidentId, commandId, text })
}
