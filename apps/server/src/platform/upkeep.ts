import sql from 'sql-template-tag'
import { run } from './database.ts'
import { cleanUp } from './live/index.ts'
import type { Module } from './module.ts'
import { removeEndedWindows } from './throttle.ts'

/** Streams may resume from this far back; a screen that slept longer reads its lists afresh. */
const keepLiveHours = 24

/** The platform's own chores. */
export const upkeep: Module = {
  name: 'platform',
  jobs: ({ database }) => ({
    'platform.make-partitions': async () => void (await run(database, sql`select platform.make_partitions()`)),
    'platform.clean-live': async () => void (await cleanUp(database, keepLiveHours)),
    'platform.clean-throttle': async () => void (await removeEndedWindows(database)),
  }),
  cron: [
    { task: 'platform.make-partitions', at: '17 18 * * *' },
    { task: 'platform.clean-live', at: '23 * * * *' },
    { task: 'platform.clean-throttle', at: '41 * * * *' },
  ],
}
