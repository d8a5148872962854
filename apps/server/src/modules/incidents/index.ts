import type { Module, Platform } from '../../platform/index.ts'
import { actBySystem } from './commands/act-by-system.ts'
import { passWindowTask, resumeTask } from './commands/jobs-of.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'
import { removeUnusedPhotos } from './photos/remove-unused-photos.ts'
import { routesOf } from './routes/routes-of.ts'
import { removeOldCommands } from './store/load.ts'

const keptCommandsDays = 30
const cleanUpTask = 'incidents.clean-up'

const desks = new WeakMap<Platform, Desk>()

export const incidents: Module = {
  name: 'incidents',
  start: async (platform) => {
    desks.set(platform, await openDesk(platform))
  },
  routes: (platform) => routesOf(deskOf(platform)),
  jobs: (platform) => ({
    [passWindowTask]: (payload) => actBySystem(deskOf(platform), payload, { type: 'passWindow' }),
    [resumeTask]: (payload) => actBySystem(deskOf(platform), payload, { type: 'resume', reason: '挂起期限已到' }),
    [cleanUpTask]: async (_payload, { log }) => {
      const { database, files } = deskOf(platform)
      await removeOldCommands(database, keptCommandsDays)
      const photos = await removeUnusedPhotos(database, files)
      if (photos > 0) log.info({ photos }, 'photos that no report used were removed')
    },
  }),
  cron: [{ task: cleanUpTask, at: '41 19 * * *' }],
}

function deskOf(platform: Platform): Desk {
  const desk = desks.get(platform)
  if (!desk) throw new Error('the incidents module was not started')
  return desk
}
