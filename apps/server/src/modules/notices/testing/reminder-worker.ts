import { flushCompileCache } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../../config.ts'
import { createLog, openDatabase, openServer } from '../../../platform/index.ts'
import { accounts } from '../../accounts/index.ts'
import { areas } from '../../areas/index.ts'
import { deadlines } from '../../deadlines/index.ts'
import { dispatch } from '../../dispatch/index.ts'
import { incidents } from '../../incidents/index.ts'
import { channelStores } from '../channels/channels-store.ts'
import { gatewaysOf } from '../channels/gateways-of.ts'
import { openDesk, runReminders } from '../index.ts'

/**
 * As a process, to be killed: tells reminders like a server does, but by the clock in the table `simulation.clock`.
 * Says `ready` when it begins, and ends when its input does; give it a pipe.
 */
const atOnce = 100
const pauseMilliseconds = 10

const config = readConfig(process.env)
const log = createLog(config.logLevel)
const { pool: database } = await openDatabase(config, log)
const { platform } = await openServer({
  config,
  database,
  log,
  modules: [areas, accounts, dispatch, deadlines, incidents],
  works: false,
})
const desk = openDesk(platform, { gateways: gatewaysOf(config, channelStores(database)) })
process.stdin.resume().on('end', () => process.exit(0))
process.stdout.write('ready\n')
// A killed process writes none at its end, and the next one shall begin sooner.
flushCompileCache()

for (;;) {
  const { rows } = await database.query<{ now: string }>('select now from simulation.clock')
  const { matters } = await runReminders(desk, rows[0]?.now ?? '', atOnce)
  if (matters === 0) await sleep(pauseMilliseconds)
}
