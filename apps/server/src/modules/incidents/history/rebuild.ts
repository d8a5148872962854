import { z } from 'zod'
import { enqueue, run, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { rowOf } from '../incident-row.ts'
import { toLogged } from '../read/to-logged.ts'
import { commit } from '../store/commit.ts'
import { listEvents, lockIdsAfter } from '../store/load.ts'
import { replay } from './replay.ts'

export const rebuildTask = 'incidents.rebuild'

type Rebuilding = Pick<Desk, 'database' | 'readCity' | 'readTiming'>

const atOnce = 100
const first = '00000000-0000-0000-0000-000000000000'
const Payload = z.object({ after: z.uuid().default(first) })

/** Makes rows, to-dos and clocks again from the log, for when their shape or what is made of an event has changed. */
export async function rebuild(desk: Rebuilding): Promise<number> {
  let made = 0
  for (let ids = await rebuildAfter(desk, first); ids.length > 0; ids = await rebuildAfter(desk, ids.at(-1) ?? first))
    made += ids.length
  return made
}

/** The same as a chain of jobs: after a migration that needs it, while the city goes on working. */
export async function rebuildSome(desk: Rebuilding, payload: unknown): Promise<void> {
  const { after } = Payload.parse(payload)
  const last = (await rebuildAfter(desk, after)).at(-1)
  if (last !== undefined) await run(desk.database, enqueue(rebuildTask, { after: last }))
}

/** A number of matters, in the order of their ids; answers which. Commands on them wait meanwhile. */
async function rebuildAfter(desk: Rebuilding, after: string): Promise<string[]> {
  const [{ city }, timing] = await Promise.all([desk.readCity(), desk.readTiming()])
  return transaction(desk.database, async (tx) => {
    const ids = await lockIdsAfter(tx, after, atOnce)
    const replayed = []
    for (const id of ids) replayed.push(replay((await listEvents(tx, id)).map(toLogged), { city, timing }))
    await commit(tx, {
      ...nothing,
      rows: replayed.map(({ state }) => rowOf(state)),
      todos: replayed.flatMap(({ todos }) => todos),
      clocks: replayed.flatMap(({ clocks }) => clocks),
    })
    return ids
  })
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
