import { api } from '@ejia/contract'
import { type Module, route } from '../../platform/index.ts'
import { ensureHouses } from './houses/ensure-houses.ts'
import { demoPassword, listDemoPeople } from './people.ts'
import { ensureDemo } from './seed.ts'

/** A city to try everything in; outside the demonstration it adds nothing. */
export const demo: Module = {
  name: 'demo',
  start: async (platform) => {
    if (!platform.config.demo) return
    await ensureDemo(platform)
    await ensureHouses(platform)
  },
  routes: (platform) => [route(api.listDemoPeople, () => listDemoPeople(platform))],
  welcome: async ({ config }) =>
    config.demo
      ? [`演示城市：登录页列出可以扮演的人，密码都是 ${demoPassword} · The log-in page lists whom one can be.`]
      : [],
}
