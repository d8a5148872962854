import { dispatch as domain } from '@ejia/domain'
import type { Platform } from '../../platform/index.ts'
import { cityUnits } from '../accounts/index.ts'
import {
  beginTraining,
  endTraining,
  keepModel,
  listCategories,
  readInUse,
  switchModel,
  type Taught,
} from '../dispatch/index.ts'
import { listSettled } from '../incidents/index.ts'
import type { Lesson } from './teach.ts'
import { teachAside } from './teach-aside.ts'

type Wish = { readonly switchOn: boolean; readonly by?: string | undefined }

export type Trained =
  | { readonly kind: 'tooFew'; readonly examples: number }
  | { readonly kind: 'made'; readonly version: number; readonly taught: Taught; readonly on: boolean }

const newestAtMost = 100_000

/** Whoever asks first trains; the others are told that it is under way. */
export function claimTraining({ database }: Pick<Platform, 'database'>): Promise<boolean> {
  return beginTraining(database)
}

/** Learns from what was settled, keeps it as a version, and puts it into use only if it is better and that is wished. */
export async function train({ database }: Pick<Platform, 'database'>, wish: Wish): Promise<Trained> {
  try {
    const lesson = await prepare(database)
    const examples = lesson.settled.length
    if (examples < domain.examplesNeeded) {
      await endTraining(database, 'tooFew')
      return { kind: 'tooFew', examples }
    }
    const begun = performance.now()
    const taught: Taught = { ...(await teachAside(lesson)), examples, seconds: (performance.now() - begun) / 1000 }
    const version = await keepModel(database, taught, wish.by)
    const on = wish.switchOn && taught.category.better
    if (on) await switchModel(database, { version, reason: '保留数据上更准', by: wish.by })
    await endTraining(database, null)
    return { kind: 'made', version, taught, on }
  } catch (error) {
    await endTraining(database, 'broken')
    throw error
  }
}

async function prepare(database: Platform['database']): Promise<Lesson> {
  const [rows, units, categories, { words, packed, madeAt }] = await Promise.all([
    listSettled(database, newestAtMost),
    cityUnits(database),
    listCategories(database),
    readInUse(database),
  ])
  const typeOf = new Map(units.map((unit) => [unit.id, unitType(unit)]))
  return {
    settled: rows.map(({ text, categoryId, leadUnitId, reportedAt }) => ({
      text,
      label: categoryId,
      at: reportedAt,
      unitType: typeOf.get(leadUnitId),
    })),
    words,
    belongings: categories.map(({ id, belongsTo }) => [id, domain.unitTypeLabel(belongsTo)]),
    inUse: packed && madeAt !== undefined ? { packed, madeAt } : undefined,
  }
}

type Unit = Awaited<ReturnType<typeof cityUnits>>[number]

/** A grid team is its community's; of a department without a nature nothing can be learned for others. */
function unitType({ kind, nature }: Unit): string | undefined {
  switch (kind) {
    case 'gridTeam':
    case 'community':
      return 'community'
    case 'centre':
      return 'centre'
    case 'department':
      return nature === undefined ? undefined : domain.unitTypeLabel({ kind, nature })
  }
}
