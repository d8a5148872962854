import type { Module, Platform } from '../../platform/index.ts'
import { type Desk, openDesk } from './desk.ts'
import { routesOf } from './routes.ts'

const desks = new WeakMap<Platform, Desk>()

export const registry: Module = {
  name: 'registry',
  start: async (platform) => {
    desks.set(platform, await openDesk(platform))
  },
  routes: (platform) => routesOf(deskOf(platform)),
}

function deskOf(platform: Platform): Desk {
  const desk = desks.get(platform)
  if (!desk) throw new Error('the registry module was not started')
  return desk
}
