import { api, keyScopes } from '@ejia/contract'
import { type Module, route } from '../../platform/index.ts'
import { addKnownKey } from '../exchange/index.ts'
import { ensureHouses } from './houses/ensure-houses.ts'
import { demoPassword, listDemoPeople } from './people.ts'
import { ensureDemo } from './seed.ts'

/** Printed at the start and in docs/open311.md. */
const demoApiKey = 'demo-open311-key'

/** A city to try everything in; outside the demonstration it adds nothing. */
export const demo: Module = {
  name: 'demo',
  start: async (platform) => {
    if (!platform.config.demo) return
    await ensureDemo(platform)
    await ensureHouses(platform)
    await addKnownKey(platform, {
      secret: demoApiKey,
      name: '演示',
      contact: '演示城市，任何人可用',
      scopes: keyScopes,
      perMinute: 600,
    })
  },
  routes: (platform) => [route(api.listDemoPeople, () => listDemoPeople(platform))],
  welcome: async ({ config }, address) =>
    config.demo
      ? [
          `Open311：${address}/open311/discovery.xml · api_key=${demoApiKey}`,
          `演示城市：登录页列出可以扮演的人，密码都是 ${demoPassword} · The log-in page lists whom one can be.`,
        ]
      : [],
}
