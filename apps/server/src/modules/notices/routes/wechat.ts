import { api } from '@ejia/contract'
import { notices as domain, Refusal } from '@ejia/domain'
import { enqueue, type Platform, type Route, route, run, transaction } from '../../../platform/index.ts'
import { getProvenReporter } from '../../incidents/index.ts'
import type { Desk } from '../desk.ts'
import { screenTask } from '../screen-matter.ts'
import { addWechatQuota, keepWechatLink, removeWechatLink } from '../store/ways.ts'

const patienceMilliseconds = 10_000

/** Being reached over WeChat: for staff, and for the reporter of one case. */
export function wechatRoutes(desk: Desk, platform: Platform): Route[] {
  return [
    route(api.linkWechat, async ({ input: { body }, caller }) => {
      await link(desk, domain.keyOfRecipient({ kind: 'staff', personId: caller.actor.personId }), body)
      return {}
    }),
    route(api.unlinkWechat, async ({ caller }) => {
      const { personId } = caller.actor
      await removeWechatLink(desk.database, domain.keyOfRecipient({ kind: 'staff', personId }))
      return {}
    }),
    route(api.linkCaseWechat, async ({ input: { params, body } }) => {
      const { code, accepted, ...proof } = body
      const { incidentId, reporterId } = await getProvenReporter(platform, params.caseCode, proof)
      const openid = await link(desk, domain.keyOfRecipient({ kind: 'reporter', reporterId }), { code, accepted })
      await run(desk.database, enqueue(screenTask, { incidentId, openid }, { key: `screen ${incidentId}` }))
      desk.live.noteCommit()
      return {}
    }),
  ]
}

type Login = { readonly code: string; readonly accepted: readonly string[] }

async function link({ database, gateways }: Desk, recipient: string, { code, accepted }: Login): Promise<string> {
  if (!gateways.wechat) throw new Refusal('wechat.not-configured')
  const session = await gateways.wechat.codeToSession(code, AbortSignal.timeout(patienceMilliseconds))
  if (session.kind !== 'known') throw new Refusal('wechat.failed')
  await transaction(database, async (tx) => {
    await keepWechatLink(tx, recipient, session.openid)
    await addWechatQuota(tx, session.openid, [...new Set(accepted)])
  })
  return session.openid
}
