import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route, transaction } from '../../platform/index.ts'
import { exportClientsRoute } from './clients/export-clients.ts'
import { addSignOnClient, endSignOnClient, listSignOnClients } from './clients/manage-clients.ts'
import { answerQuestion, showQuestion } from './provider/answer-question.ts'
import { mountProvider } from './provider/mount.ts'
import { rotateSigningKeys } from './provider/signing-keys.ts'
import { removeExpired } from './store/payloads.ts'
import { listStaleSecrets, replaceSecret } from './store/sealed.ts'

/** Other systems of the city let staff sign in with their account here: an OpenID provider. */
export const openid: Module = {
  name: 'openid',
  routes,
  mount: mountProvider,
  jobs: (platform) => ({
    'openid.clean-up': async () => {
      await removeExpired(platform.database)
      if (platform.config.publicUrl !== undefined) await rotateSigningKeys(platform)
    },
  }),
  cron: [{ task: 'openid.clean-up', at: '23 * * * *' }],
  reseal: ({ database, vault }, most) =>
    transaction(database, async (tx) => {
      const stale = await listStaleSecrets(tx, vault.header, most)
      for (const one of stale)
        await replaceSecret(tx, { ...one, sealed: vault.seal(vault.open(one.sealed, one.id), one.id) })
      return stale.length
    }),
}

function routes(platform: Platform): Route[] {
  return [
    route(api.listSignOnClients, () => listSignOnClients(platform)),
    exportClientsRoute(platform),
    route(api.addSignOnClient, ({ input: { body }, caller }) => addSignOnClient(platform, caller.actor, body)),
    route(api.endSignOnClient, ({ input: { params, body }, caller }) =>
      endSignOnClient(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.getSignOnQuestion, ({ input: { params }, caller, request, reply }) =>
      showQuestion(platform, caller.actor, { ...params, request, reply }),
    ),
    route(api.answerSignOn, ({ input: { params, body }, caller, request, reply }) =>
      answerQuestion(platform, caller.actor, { ...params, ...body, request, reply }),
    ),
  ]
}
