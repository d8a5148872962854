import { deskBench } from './desk.ts'
import { feedBench } from './feed.ts'
import { hintsBench } from './hints.ts'
import { inboundBench } from './inbound.ts'
import { inboxBench } from './inbox.ts'
import { intakeBench } from './intake.ts'
import { liveBench } from './live.ts'
import { locateBench } from './locate.ts'
import { noticesBench } from './notices.ts'
import { placesBench } from './places.ts'
import { registryBench } from './registry.ts'
import { remindersBench } from './reminders.ts'
import { similarBench } from './similar.ts'
import { suggestionsBench } from './suggestions.ts'
import { print, type Table } from './table.ts'

/** `npm run bench` measures everything, `npm run bench intake live` only what is named. */
const benches: Readonly<Record<string, () => Promise<Table | readonly Table[]>>> = {
  locate: locateBench,
  places: placesBench,
  intake: intakeBench,
  live: liveBench,
  inbound: inboundBench,
  inbox: inboxBench,
  desk: deskBench,
  feed: feedBench,
  registry: registryBench,
  notices: noticesBench,
  reminders: remindersBench,
  suggestions: suggestionsBench,
  similar: similarBench,
  hints: hintsBench,
}

/** What follows a bench that takes options is its own affair. */
const given = process.argv.slice(2)
const named = given.slice(
  0,
  [...given, '--'].findIndex((word) => word.startsWith('--')),
)
const unknown = named.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (named.length === 0 || named.includes(name)) for (const table of [await bench()].flat()) print(table)
  }
}
