import { api } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { countPaused, type Module, type Platform, type Route, resealWebhooks, route } from '../../platform/index.ts'
import { hearAll } from './adapter.ts'
import { resealPartners } from './forwarding/manage-partners.ts'
import { forwardsSubscription } from './forwarding/note-forwards.ts'
import { forwardJobs, forwardRoutes } from './forwarding/routes.ts'
import { readPartnersTask } from './forwarding/tasks.ts'
import { exportKeysRoute } from './keys/export-keys.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './keys/manage-keys.ts'
import { digestOf } from './keys/secret.ts'
import { listChanges } from './list-changes.ts'
import { changesSubscription } from './note-changes.ts'
import { fetchMedia, fetchMediaTask } from './open311/fetch-media.ts'
import { open311Routes } from './open311/routes.ts'
import { dropFolders, removeOldFiles } from './orders/drop-folder.ts'
import { orderRoutes } from './orders/routes.ts'
import { addKey, type NewKey } from './store/keys.ts'
import { removeOldTrials } from './store/trials.ts'
import { webhookTable } from './store/webhooks.ts'
import { runKeyWebhooks } from './webhooks/run-key-webhooks.ts'

export { admitBearer } from './keys/admit.ts'
export { baseOf } from './open311/discovery.ts'
export type { StoredKey as SystemKey } from './store/keys.ts'

const cleanUpTask = 'exchange.clean-up'

export const exchange: Module = {
  name: 'exchange',
  routes: (platform) => [
    ...keyRoutes(platform),
    ...open311Routes(platform),
    ...forwardRoutes(platform),
    ...orderRoutes(platform),
  ],
  jobs: (platform) => ({
    [fetchMediaTask]: (payload, job) => fetchMedia(platform, payload, job),
    [cleanUpTask]: async () => {
      await removeOldTrials(platform.database)
      await removeOldFiles(platform)
    },
    ...forwardJobs(platform),
  }),
  cron: [
    { task: cleanUpTask, at: '17 19 * * *' },
    { task: readPartnersTask, at: '*/5 * * * *' },
  ],
  subscriptions: (platform) => [changesSubscription(platform), forwardsSubscription(platform)],
  rounds: (platform) => [
    { name: 'exchange.webhooks', everyMilliseconds: 2000, run: () => runKeyWebhooks(platform) },
    {
      name: 'exchange.orders',
      everyMilliseconds: 2000,
      async run() {
        await hearAll(platform, dropFolders)
        return false
      },
    },
  ],
  figures: ({ database }) => [
    {
      name: 'ejia_key_webhooks_dead',
      help: 'Systems that are told no more because they did not answer',
      read: () => countPaused(database, webhookTable),
    },
  ],
  reseal: async (platform, most) =>
    (await resealPartners(platform, most)) + (await resealWebhooks(platform, webhookTable, most)),
}

type KnownKey = Pick<NewKey, 'name' | 'contact' | 'scopes' | 'perMinute'> & { readonly secret: string }

/** A key whose secret everybody may know, for a city that is only there for trying. */
export async function addKnownKey({ database }: Platform, { secret, ...key }: KnownKey): Promise<void> {
  const unbound = { areaCode: null, unitId: null, folder: null, validUntil: null, createdBy: null }
  await addKey(database, { ...key, ...unbound, id: newId(), digest: digestOf(secret), ending: secret.slice(-4) })
}

function keyRoutes(platform: Platform): Route[] {
  return [
    route(api.listApiKeys, () => listApiKeys(platform)),
    exportKeysRoute(platform),
    route(api.createApiKey, ({ input: { body }, caller }) => createApiKey(platform, caller.actor, body)),
    route(api.listChanges, ({ input: { query }, request }) => listChanges(platform, query, request)),
    route(api.revokeApiKey, ({ input: { params, body }, caller }) =>
      revokeApiKey(platform, caller.actor, { ...params, ...body }),
    ),
  ]
}
