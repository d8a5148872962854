import { api } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { type Platform, type Route, route } from '../../platform/index.ts'
import { hashToken, newToken } from '../accounts/index.ts'
import { listToldReporters } from '../notices/index.ts'
import { addProof, enter, getAccount, viewAccount } from './account.ts'
import { sendCode } from './codes.ts'
import { openContact } from './contact.ts'
import { deleteAccount, withdrawConsent } from './erase.ts'
import { exportAccount } from './export-account.ts'
import { claim, forget, listMatters, listReporterIds } from './own-matters.ts'
import { prove } from './prove.ts'
import { findByToken, keepConsent, type StoredAccount } from './store/accounts.ts'
import { addSession, removeSession } from './store/sessions.ts'

const sessionDays = 180

export function routes(platform: Platform): Route[] {
  const { database, vault } = platform
  const who = (request: FastifyRequest) => getOwn(platform, request)
  return [
    route(api.askResidentCode, ({ input: { body }, request }) =>
      sendCode(platform, { phone: body.phone, address: request.ip }),
    ),
    route(api.openResidentSession, async ({ input: { body } }) => {
      const account = await enter(platform, await prove(platform, body.proof), body.consent)
      const token = newToken()
      const session = { tokenHash: hashToken(token), accountId: account.id, days: sessionDays }
      return { token, expiresAt: await addSession(database, session), account: viewAccount(vault, account) }
    }),
    route(api.closeResidentSession, async ({ request }) => {
      const token = findToken(request)
      if (token !== undefined) await removeSession(database, hashToken(token))
      return {}
    }),
    route(api.getResidentAccount, async ({ request }) => viewAccount(vault, await who(request))),
    route(api.linkResidentAccount, async ({ input: { body }, request }) => {
      const account = await who(request)
      const shown = await prove(platform, body, openContact(vault, account).openid)
      return viewAccount(vault, await addProof(platform, account.id, shown))
    }),
    route(api.changeConsent, async ({ input: { body }, request }) => {
      const account = await who(request)
      if (body.version === null) await withdrawConsent(platform, account)
      else await keepConsent(database, account.id, body.version)
      return viewAccount(vault, await getAccount(database, account.id))
    }),
    ...matterRoutes(platform, who),
    route(api.exportResidentAccount, async ({ request, reply }) => {
      const file = await exportAccount(platform, await who(request))
      return reply
        .header('content-disposition', 'attachment; filename="ejia-my-data.json"')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(file, undefined, 2))
    }),
    route(api.deleteResidentAccount, async ({ request }) => {
      await deleteAccount(platform, await who(request))
      return {}
    }),
  ]
}

function matterRoutes(platform: Platform, who: (request: FastifyRequest) => Promise<StoredAccount>): Route[] {
  return [
    route(api.claimCases, async ({ input: { body }, request }) => {
      const account = await who(request)
      await claim(platform, account, body.cases)
      return listMatters(platform, account)
    }),
    route(api.listOwnCases, async ({ request }) => listMatters(platform, await who(request))),
    route(api.forgetCase, async ({ input: { params }, request }) => {
      await forget(platform, await who(request), params.caseCode)
      return {}
    }),
    route(api.listResidentNotices, async ({ request }) =>
      listToldReporters(platform, await listReporterIds(platform, await who(request))),
    ),
  ]
}

/** A header, which no other site's page can make a browser send. */
function findToken(request: FastifyRequest): string | undefined {
  const token = request.headers['x-ejia-resident']
  return typeof token === 'string' && /^[\w-]{43}$/.test(token) ? token : undefined
}

async function getOwn({ database }: Platform, request: FastifyRequest): Promise<StoredAccount> {
  const token = findToken(request)
  const account = token === undefined ? undefined : await findByToken(database, hashToken(token))
  if (!account) throw new Refusal('resident.session-required')
  return account
}
