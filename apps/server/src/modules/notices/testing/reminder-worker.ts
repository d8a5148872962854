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
 * As a process, to be killed: tells reminders like a server does, but by the clock that the question in `CLOCK_QUERY`
 * reads from the database. Says `ready` when it begins, and ends when its input does; give it a pipe.
 */
const atOnce = 100
const pauseMilliseconds = 20
/** What another worker held when it was killed becomes free without a sign. */
const lookAgainAfter = 10
const askTheTime = process.env['CLOCK_QUERY'] ?? ''

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
const desk = openDesk(platform, { gateways: gatewaysOf(config, channelStores(database, platform.vault)) })
process.stdin.resume().on('end', () => process.exit(0))
process.stdout.write('ready\n')
// A killed process writes none at its end, and the next one shall begin sooner.
flushCompileCache()

let [last, idle] = ['', 0]
for (;;) {
  const { rows } = await database.query<{ now: string }>(askTheTime)
  const now = rows[0]?.now ?? last
  idle = now === last ? idle + 1 : 0
  last = now
  const { matters } = idle % lookAgainAfter === 0 ? await runReminders(desk, now, atOnce) : { matters: 0 }
  if (matters > 0) idle = -1
  else await sleep(pauseMilliseconds)
}
