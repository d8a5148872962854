import type { Desk } from '../desk.ts'
import { rowOf } from '../incident-row.ts'
import { toLogged } from '../read/to-logged.ts'
import { commit } from '../store/commit.ts'
import { listEvents, listIdsAfter } from '../store/load.ts'
import { replay } from './replay.ts'

const atOnce = 100
const first = '00000000-0000-0000-0000-000000000000'

/** Makes rows and to-dos again from the log, for when their shape or what is made of an event has changed. */
export async function rebuild(desk: Pick<Desk, 'database' | 'readCity'>): Promise<number> {
  const { city } = await desk.readCity()
  let made = 0
  for (let ids = await listIdsAfter(desk.database, first, atOnce); ids.length > 0; ) {
    const logs = await Promise.all(ids.map((id) => listEvents(desk.database, id)))
    const replayed = logs.map((log) => replay(log.map(toLogged), city))
    await commit(desk.database, {
      ...nothing,
      rows: replayed.map(({ state }) => rowOf(state)),
      todos: replayed.flatMap(({ todos }) => todos),
    })
    made += ids.length
    ids = await listIdsAfter(desk.database, ids.at(-1) ?? first, atOnce)
  }
  return made
}

const nothing = {
  commands: [],
  events: [],
  participations: [],
  reporters: [],
  photoUses: [],
  voiceUses: [],
  changes: [],
  jobs: [],
} as const
