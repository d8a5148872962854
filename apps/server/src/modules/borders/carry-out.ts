import { areas } from '@ejia/domain'
import { z } from 'zod'
import { enqueue, type Platform, recordAudit, run, transaction } from '../../platform/index.ts'
import { areaFinder, cityDate, readGrids, refreshAtlas, refreshGrids, replaceGrids } from '../areas/index.ts'
import { followBorders } from '../incidents/index.ts'
import { followBorders as followInRegistry } from '../registry/index.ts'
import { differ, isNothing } from './differ.ts'
import { type Change, findChange, type Grid, listDue, settle } from './store.ts'

export const moveMattersTask = 'borders.move-matters'

/** A suspended matter is looked at again so often until it can be moved. */
const againAfterMilliseconds = 3_600_000

type Id = Pick<Change, 'communityCode' | 'version'>

/** Every change whose day has come; once, however many servers look. */
export async function carryOutDue(platform: Platform): Promise<void> {
  for (const { communityCode, version } of await listDue(platform.database, cityDate(new Date()))) {
    try {
      await carryOut(platform, { communityCode, version })
    } catch (error) {
      // One that cannot be carried out must not keep the others back.
      platform.log.error({ err: error, communityCode, version }, 'a change of borders could not be carried out')
    }
  }
}

/** Answers whether the grids are in force now. The open matters follow in a job. */
export async function carryOut(platform: Platform, { communityCode, version }: Id): Promise<boolean> {
  const { database, live } = platform
  const kind = await transaction(database, async (tx) => {
    const change = await findChange(tx, { communityCode, version })
    // The round of another server may have been quicker: what it did holds.
    if (!change || change.kind !== null) return change?.kind
    if (change.effectiveOn > cityDate(new Date())) return undefined
    const { before, after, effectiveOn } = change
    // Somebody imported other grids meanwhile: what was agreed on is not what would come about.
    const isAsPlanned = isNothing(differ((await readGrids(tx, communityCode)).grids, before))
    const outcome = isAsPlanned ? 'carriedOut' : 'failed'
    if (!(await settle(tx, { communityCode, version, kind: outcome })))
      return (await findChange(tx, { communityCode, version }))?.kind
    if (isAsPlanned) {
      await replaceGrids(tx, { communityCode, grids: after, on: effectiveOn })
      await followInRegistry(tx, { communityCode, gridAt: gridFinder(change) })
      await run(tx, enqueue(moveMattersTask, { communityCode, version }))
    }
    await recordAudit(tx, {
      action: 'borders.carried-out',
      subject: communityCode,
      facts: { version, outcome, difference: differ(before, after) },
    })
    return outcome
  })
  if (kind !== 'carriedOut') return false
  await refreshGrids(database)
  live.noteCommit()
  return true
}

type Placed = { readonly gridCode: string; readonly longitude: number | null; readonly latitude: number | null }

/** The registry has no place but grids: what has no position goes where the middle of its grid is now. */
function gridFinder({ communityCode, before, after }: Change): (placed: Placed) => string {
  const areaAt = areaFinder(after, communityCode)
  const codes = new Set(after.map(({ code }) => code))
  const middles = new Map(before.map((grid) => [grid.code, middleOf(grid)]))
  return ({ gridCode, longitude, latitude }) => {
    const at = longitude === null || latitude === null ? middles.get(gridCode) : { longitude, latitude }
    if (longitude === null && codes.has(gridCode)) return gridCode
    const to = at ? areaAt({ areaCode: gridCode, ...at }) : gridCode
    return codes.has(to) ? to : ([...codes].toSorted()[0] ?? gridCode)
  }
}

function middleOf({ geometry }: Grid) {
  const [longitude = NaN, latitude = NaN] = areas.findAnchor(geometry) ?? []
  return { longitude, latitude }
}

const Payload = z.object({ communityCode: z.string(), version: z.number() })

/** The open matters of a community come to lie in the grids as they are now, whichever change that was. */
export async function moveMatters(platform: Platform, payload: unknown): Promise<void> {
  const { communityCode, version } = Payload.parse(payload)
  const { database } = platform
  await refreshAtlas(database)
  const { grids } = await readGrids(database, communityCode)
  const areaAt = areaFinder(grids, communityCode)
  const waiting = await followBorders(platform, { areaCode: communityCode, areaAt, reason: '网格边界已调整' })
  if (waiting === 0) return
  const runAt = new Date(Date.now() + againAfterMilliseconds).toISOString()
  await run(database, enqueue(moveMattersTask, { communityCode, version }, { runAt, key: `borders ${communityCode}` }))
}
