import { inboxBench } from './inbox.ts'
import { intakeBench } from './intake.ts'
import { liveBench } from './live.ts'
import { locateBench } from './locate.ts'
import { noticesBench } from './notices.ts'
import { placesBench } from './places.ts'
import { registryBench } from './registry.ts'
import { remindersBench } from './reminders.ts'
import { print, type Table } from './table.ts'

/** `npm run bench` measures everything, `npm run bench intake live` only what is named. */
const benches: Readonly<Record<string, () => Promise<Table | readonly Table[]>>> = {
  locate: locateBench,
  places: placesBench,
  intake: intakeBench,
  live: liveBench,
  inbox: inboxBench,
  registry: registryBench,
  notices: noticesBench,
  reminders: remindersBench,
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (named.length === 0 || named.includes(name)) for (const table of [await bench()].flat()) print(table)
  }
}
