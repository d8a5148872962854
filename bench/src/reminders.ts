import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deadlines as api } from '@ejia/contract'
import { deadlines } from '@ejia/domain'
import { logIn, makeDataFolder, ownerUrl, removeDataFolder, startServer } from '@ejia/e2e/city'
import pg from 'pg'
import { diceOf } from './reminders/dice.ts'
import { expectationOf } from './reminders/expectation.ts'
import { readPeopledCity } from './reminders/peopled-city.ts'
import { startServers } from './reminders/servers.ts'
import { countDoubled, prepare, readTold, untilTold, write } from './reminders/simulated-store.ts'
import { days, instantOf, planYear, ticks } from './reminders/year.ts'
import type { Table } from './table.ts'

const matters = Number(process.env['REMINDERS_MATTERS'] ?? 100_000)
const seed = Number(process.env['REMINDERS_SEED'] ?? 2026)
const outages = 12
/** Of the time between two of them: a day and a half to six days of a year. */
const outageShare = { least: 0.05, most: 0.2 }

/**
 * A year (or `REMINDERS_DAYS`) of reminders in virtual time on a real PostgreSQL: two whole servers run beside it and
 * live by a clock that the bench moves on; one of them is killed at random again and again, and now and then both are
 * gone for days. Afterwards everything that was told is compared with what the rules alone expect.
 */
export async function remindersBench(): Promise<Table> {
  const folder = makeDataFolder()
  try {
    const holidays = await makeCity(folder)
    const database = new pg.Pool({ connectionString: ownerUrl(folder), max: 4 })
    try {
      return await simulate(database, { folder, holidays })
    } finally {
      await database.end()
    }
  } finally {
    await removeDataFolder(folder)
  }
}

/** The demonstration city; its server is killed and leaves the database running. */
async function makeCity(folder: string): Promise<deadlines.HolidayYear[]> {
  const server = await startServer(folder)
  const { call } = await logIn(server.url, '黄建平')
  const settings = await call(api.listDeadlineSettings, { query: { kind: 'holidays' } })
  await server.kill()
  return settings.flatMap((setting) => (setting.kind === 'holidays' ? [setting.content] : []))
}

type Place = { readonly folder: string; readonly holidays: readonly deadlines.HolidayYear[] }

async function simulate(database: pg.Pool, { folder, holidays }: Place): Promise<Table> {
  await prepare(database)
  const world = await readPeopledCity(database)
  const timing = deadlines.timingOf({ ...deadlines.defaultSettings, holidays })
  const dice = diceOf(seed)
  const expectation = expectationOf(timing, world)
  const year = planYear(matters, { world, timing, dice })
  const isDown = planOutages(dice.roll)
  const clock = join(folder, 'clock')
  letItBe(clock, instantOf(0))
  const servers = await startServers(2, {
    folder,
    settings: {
      LOG_LEVEL: 'error',
      CLOCK_FILE: clock,
      NODE_OPTIONS: `--import=${join(import.meta.dirname, 'reminders/virtual-clock.ts')}`,
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    },
  })
  const begun = performance.now()
  let events = 0
  for (let tick = 0; tick < ticks; tick += 1) {
    const now = instantOf(tick)
    if (isDown(tick) && !isDown(tick - 1)) await servers.fall()
    letItBe(clock, now)
    if (!isDown(tick) && isDown(tick - 1)) await servers.rise()
    if (!isDown(tick)) expectation.tell(now)
    const happened = year.live(tick, expectation)
    if (!isDown(tick)) await untilTold(database, now)
    await write(database, happened)
    // What is resumed may be due at once.
    if (!isDown(tick)) expectation.tell(now)
    if (!isDown(tick)) await untilTold(database, now)
    events += happened.reduce((sum, { log }) => sum + log.length, 0)
    sayHowFar(tick, begun)
  }
  const kills = await servers.stop()
  const seconds = (performance.now() - begun) / 1000
  return report(await compare(database, expectation), { events, kills, seconds })
}

/** At once, so that no server ever reads half an instant. */
function letItBe(clock: string, now: string): void {
  writeFileSync(`${clock}.next`, now)
  renameSync(`${clock}.next`, clock)
}

/** Both servers are gone a dozen times; in the end they are there. */
function planOutages(roll: () => number): (tick: number) => boolean {
  const apart = ticks / outages
  const { least, most } = outageShare
  const down = Array.from({ length: outages }, (_, number) => {
    const from = Math.floor((number + 0.1 + roll() * 0.5) * apart)
    return { from, until: from + Math.ceil((least + roll() * (most - least)) * apart) }
  })
  return (tick) => down.some(({ from, until }) => from <= tick && tick < until)
}

function sayHowFar(tick: number, begun: number): void {
  if (tick % Math.floor(ticks / 12) === 0)
    console.error(`${instantOf(tick).slice(0, 10)} after ${((performance.now() - begun) / 1000).toFixed(0)} s`)
}

async function compare(database: pg.Pool, { told: expected, figures }: ReturnType<typeof expectationOf>) {
  const told = await readTold(database)
  const { doubled, marked } = await countDoubled(database)
  return {
    ...figures(),
    notices: told.size,
    missed: [...expected].filter(([key, step]) => told.get(key) !== step).length,
    unexpected: [...told].filter(([key]) => !expected.has(key)).length,
    doubled,
    marked,
  }
}

type Compared = Awaited<ReturnType<typeof compare>>
type Run = { readonly events: number; readonly kills: number; readonly seconds: number }

function report(compared: Compared, { events, kills, seconds }: Run): Table {
  const { tellings, steps, overtaken, notices, missed, unexpected, doubled, marked } = compared
  // Where nobody was killed, nothing was proved.
  if (missed + unexpected + doubled > 0 || marked !== steps + overtaken || kills === 0) process.exitCode = 1
  const figures = {
    'events in the logs': events,
    'reminders fired': tellings,
    'steps of escalation they told': steps,
    'notices to people': notices,
    missed,
    doubled,
    'told though not expected': unexpected,
    'steps overtaken by a later one of the same clock': overtaken,
    'steps marked as done with, which must be told + overtaken': marked,
    'servers killed': kills,
    'times both were gone for days': outages,
    seconds: Math.round(seconds),
  }
  return {
    title: `Reminders: ${matters.toLocaleString('en')} matters in ${days} days of virtual time, two servers killed at random`,
    columns: ['what', 'how many'],
    rows: Object.entries(figures).map(([name, figure]) => [name, figure.toLocaleString('en')]),
  }
}
