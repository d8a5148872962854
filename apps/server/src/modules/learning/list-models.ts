import type { api, ReplyOf } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { findPersonNames } from '../accounts/index.ts'
import { listModelRows, readTraining } from '../dispatch/index.ts'
import { countSettled } from '../incidents/index.ts'

export async function listModels(database: Pool): Promise<ReplyOf<typeof api.listCategoryModels>> {
  const [rows, training, available] = await Promise.all([
    listModelRows(database),
    readTraining(database),
    countSettled(database),
  ])
  const names = await findPersonNames(
    database,
    rows.flatMap(({ madeBy }) => madeBy ?? []),
  )
  return {
    models: rows.map(({ version, madeAt, madeBy, examples, seconds, bytes, quality, isOn }) => ({
      version,
      madeAt,
      by: madeBy === null ? null : { id: madeBy, name: names.get(madeBy) ?? '' },
      examples,
      bytes,
      seconds,
      ...quality,
      on: isOn,
    })),
    on: rows.find(({ isOn }) => isOn)?.version ?? null,
    runningSince: training.runningSince,
    failed: training.failed,
    available,
    needed: domain.examplesNeeded,
  }
}
