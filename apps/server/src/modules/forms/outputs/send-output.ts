import { buffer } from 'node:stream/consumers'
import { grants, Refusal } from '@ejia/domain'
import { type Platform, postSigned, recordAudit, transaction } from '../../../platform/index.ts'
import { unitsById } from '../desk.ts'
import { getIssued } from '../filling/find-form.ts'
import { deleteParts } from '../store/output-parts.ts'
import { failRun, noteDelivered, noteNotTaken } from '../store/output-runs.ts'
import { findConnection } from './connections.ts'
import { dispositionOf, typeOf } from './file-kinds.ts'
import { readFile } from './keep-file.ts'
import type { Working } from './run-output.ts'

const milliseconds = 120_000

/** Sent under one id until it is taken, later and later; who does not take it for a day waits for a person. */
export async function sendOutput(platform: Platform, { run, output, lease }: Working): Promise<void> {
  const { database, log } = platform
  const { id } = run
  const failure = await post(platform, { run, output, lease })
  if (!failure) {
    await transaction(database, async (tx) => {
      await noteDelivered(tx, id)
      await deleteParts(tx, id)
    })
    return
  }
  const now = new Date().toISOString()
  const isOver = failure.isGone || grants.isDead(run.failingSince ?? now, now)
  log.warn({ outputRun: id, error: failure.error, isOver }, 'a file was not taken by a department’s system')
  if (isOver) return await failRun(database, { id, failure: failure.error })
  const nextAt = grants.tellAgainAt(now, { failures: run.attempts + 1, dice: Math.random() })
  await noteNotTaken(database, { id, lease, failure: failure.error, nextAt })
}

async function post(platform: Platform, { run, output }: Working): ReturnType<typeof postSigned> {
  const { key, form } = await getIssued(platform, output.formKey)
  const named = { name: output.connection ?? '', unitId: form.ownerUnitId }
  const connection = findConnection(platform, await unitsById(platform), named)
  if (!connection) throw new Refusal('form.output-connection')
  const { areaCode, purpose, requestedBy } = output
  if (run.attempts === 0) {
    const facts = { form: key, title: form.title, areaCode, purpose, run: run.id, sentTo: named.name }
    await recordAudit(platform.database, { action: 'data.exported', personId: requestedBy, subject: output.id, facts })
  }
  const fileName = run.fileName ?? ''
  return await postSigned({
    ...connection,
    id: run.id,
    body: await buffer(readFile(platform, run.id)),
    headers: {
      'content-type': typeOf(fileName),
      'content-disposition': dispositionOf(fileName),
      'ejia-form': key,
      'ejia-area': areaCode,
      'ejia-due': run.dueAt,
    },
    milliseconds,
    // Named by the operator, so it may lie in a private network.
    lookup: undefined,
  })
}
