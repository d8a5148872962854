import { randomBytes } from 'node:crypto'
import { api } from '@ejia/contract'
import { type Platform, type Route, route } from '../../platform/index.ts'
import {
  createAbsence,
  createOwnAbsence,
  endAbsence,
  endOwnAbsence,
  listAbsences,
  listDeputies,
  listOwnAbsences,
} from './absences.ts'
import { listAudit } from './audit.ts'
import { exportRoutes } from './export-lists.ts'
import { importRoutes } from './imports/routes.ts'
import { logIn } from './log-in.ts'
import { finishOidc } from './oidc/finish-oidc.ts'
import { refuseWithPage } from './oidc/refusal-page.ts'
import { startOidc } from './oidc/start-oidc.ts'
import { changePassword, getMe, listOwnSessions, logOut, revokeSession } from './own-account.ts'
import { createPerson, listPeople, resetPassword } from './people.ts'
import { deactivatePerson, grantMembership, revokeMembership } from './rights.ts'
import { clearSessionCookie, setSessionCookie } from './session.ts'
import { finishSetup } from './setup.ts'
import { keepDeviceKey } from './store/device-keys.ts'
import { createUnit, listColleagues, listUnits } from './units.ts'

export function routes(platform: Platform): readonly Route[] {
  return [
    ...sessionRoutes(platform),
    ...ownRoutes(platform),
    ...unitRoutes(platform),
    ...administrationRoutes(platform),
    ...exportRoutes(platform),
    ...absenceRoutes(platform),
    ...importRoutes(platform),
  ]
}

function sessionRoutes(platform: Platform): readonly Route[] {
  return [
    route(api.logIn, async ({ input: { body }, request, reply }) => {
      const opened = await logIn(platform, { ...body, address: request.ip, userAgent: request.headers['user-agent'] })
      setSessionCookie(reply, platform, opened)
      const { personId, token, expiresAt } = opened
      return { me: await getMe(platform, personId), token, expiresAt }
    }),
    route(api.logOut, async ({ caller, reply }) => {
      await logOut(platform, caller)
      clearSessionCookie(reply, platform)
      return {}
    }),
    route(api.startOidc, ({ input: { query }, reply }) =>
      refuseWithPage(reply, () => startOidc(platform, reply, query.returnTo)),
    ),
    route(api.finishOidc, ({ reply }) => refuseWithPage(reply, () => finishOidc(platform, reply))),
    route(api.finishSetup, async ({ input: { body } }) => {
      await finishSetup(platform, body)
      return {}
    }),
  ]
}

function ownRoutes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    route(api.getMe, ({ caller }) => getMe(platform, caller.actor.personId)),
    route(api.getDeviceKey, async ({ caller: { actor } }) => {
      const key = await keepDeviceKey(database, actor.personId, randomBytes(32))
      return { key: key.toString('base64') }
    }),
    route(api.changePassword, async ({ input: { body }, caller }) => {
      await changePassword(platform, caller, body)
      return {}
    }),
    route(api.listSessions, ({ caller }) => listOwnSessions(database, caller)),
    route(api.revokeSession, async ({ input: { params }, caller }) => {
      await revokeSession(platform, caller.actor.personId, params.id)
      return {}
    }),
  ]
}

function absenceRoutes(platform: Platform): readonly Route[] {
  return [
    route(api.listOwnAbsences, ({ caller }) => listOwnAbsences(platform, caller.actor)),
    route(api.listDeputies, ({ input: { query }, caller }) => listDeputies(platform, caller.actor, query.text)),
    route(api.createOwnAbsence, ({ input: { body }, caller }) => createOwnAbsence(platform, caller.actor, body)),
    route(api.endOwnAbsence, async ({ input: { params }, caller }) => {
      await endOwnAbsence(platform, caller.actor, params.id)
      return {}
    }),
    route(api.listAbsences, ({ caller }) => listAbsences(platform, caller.actor)),
    route(api.createAbsence, ({ input: { params, body }, caller }) =>
      createAbsence(platform, caller.actor, { ...body, personId: params.id }),
    ),
    route(api.endAbsence, async ({ input: { params }, caller }) => {
      await endAbsence(platform, caller.actor, params.id)
      return {}
    }),
  ]
}

function unitRoutes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    route(api.listUnits, ({ input: { query } }) => listUnits(database, query)),
    route(api.listColleagues, ({ input: { params }, caller }) => listColleagues(database, caller.actor, params.id)),
    route(api.createUnit, ({ input: { body }, caller }) => createUnit(platform, caller.actor, body)),
  ]
}

function administrationRoutes(platform: Platform): readonly Route[] {
  return [
    route(api.listPeople, ({ input: { query }, caller }) => listPeople(platform, caller.actor, query)),
    route(api.createPerson, ({ input: { body }, caller }) => createPerson(platform, caller.actor, body)),
    route(api.grantMembership, ({ input: { params, body }, caller }) =>
      grantMembership(platform, caller.actor, { personId: params.id, ...body }),
    ),
    route(api.revokeMembership, ({ input: { params }, caller }) =>
      revokeMembership(platform, caller.actor, { personId: params.id, membershipId: params.membershipId }),
    ),
    route(api.deactivatePerson, ({ input: { params }, caller }) => deactivatePerson(platform, caller.actor, params.id)),
    route(api.resetPassword, ({ input: { params }, caller }) => resetPassword(platform, caller.actor, params.id)),
    route(api.listAudit, ({ input: { query } }) => listAudit(platform.database, query)),
  ]
}
