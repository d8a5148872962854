import { z } from 'zod'
import { enqueue, type Platform, run, transaction } from '../../platform/index.ts'
import { listVersionsAfter } from '../incidents/index.ts'
import { keepFigures } from './keep-figures.ts'
import { listVersions } from './store/keep.ts'

export const catchUpTask = 'indicators.catch-up'

const atOnce = 500
const first = '00000000-0000-0000-0000-000000000000'
const Payload = z.object({ after: z.uuid().default(first) })

/** Walks through the matters and counts those that the figures do not know as they are, a number at a time. */
export async function catchUp(platform: Platform, payload: unknown): Promise<void> {
  const { database } = platform
  const { after } = Payload.parse(payload)
  const matters = await listVersionsAfter(database, after, atOnce)
  const last = matters.at(-1)
  if (!last) return
  const known = await listVersions(
    database,
    matters.map(({ id }) => id),
  )
  const behind = matters.filter(({ id, version }) => version > (known.get(id) ?? 0)).map(({ id }) => id)
  await transaction(database, (tx) => keepFigures(platform, tx, behind))
  await run(database, enqueue(catchUpTask, { after: last.id }))
}
