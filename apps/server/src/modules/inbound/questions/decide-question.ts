import type { api, InputOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { findPlace, openGround } from '../runs/find-place.ts'
import { openCells, readCells, readingNow } from '../runs/read-cells.ts'
import { type Work, writeMatched, writeNew } from '../runs/take-row.ts'
import type { By } from '../scope.ts'
import { lockQuestion, noteDecision, type StoredQuestion } from '../store/questions.ts'
import { type Outcome, writeOutcome } from '../store/rows.ts'
import { findRun } from '../store/runs.ts'
import { findSource } from '../store/sources.ts'
import { getQuestion } from './view-questions.ts'

type Decision = InputOf<typeof api.decideInboundQuestion>['body']

/** What a person says of a row is done with it at once, and remembered for the next time it comes. */
export async function decideQuestion(
  platform: Platform,
  by: By,
  { id, ...decision }: Decision & { readonly id: string },
): Promise<Record<string, never>> {
  const question = await getQuestion(platform, by, id)
  const work = await workFor(platform, by, question)
  await transaction(platform.database, async (tx) => {
    const held = await lockQuestion(tx, id)
    if (!held) throw new Refusal('inbound.decided')
    const { columns } = work.run
    const foreign = readCells(openCells(platform.vault, held), { columns }, work.reading)
    const found = await findPlace(tx, work.ground, foreign)
    const outcome = await carryOut()
    await writeOutcome(tx, id, outcome)
    await noteDecision(tx, { id, decision: decision.choice, byId: by.personId })
    const facts = { choice: decision.choice, source: work.source.name, person: outcome.personId ?? null }
    await recordAudit(tx, { action: 'inbound.decided', personId: by.personId, subject: id, facts })

    function carryOut(): Promise<Outcome> | Outcome {
      switch (decision.choice) {
        case 'nobody':
          return { outcome: 'rejected', faults: [{ field: 'name', fault: 'notOnRecord' }] }
        case 'new':
          if (!found.room) throw new Refusal('inbound.no-room')
          return writeNew(work, tx, { foreign, found })
        case 'same':
          if (!held?.candidates.includes(decision.personId)) throw new Refusal('not-found')
          return writeMatched(work, tx, { foreign, found, personId: decision.personId })
      }
    }
  })
  platform.live.noteCommit()
  return {}
}

async function workFor(platform: Platform, by: By, { runId, sourceId }: StoredQuestion): Promise<Work> {
  const [run, source, reading] = await Promise.all([
    findRun(platform.database, runId),
    findSource(platform.database, sourceId),
    readingNow(platform),
  ])
  if (!run || !source) throw new Refusal('not-found')
  return { platform, run, source, reading, ground: await openGround(platform, source.areaCode), byId: by.personId }
}
