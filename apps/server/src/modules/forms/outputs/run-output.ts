import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { type JobHandler, type Platform, showInChina, transaction } from '../../../platform/index.ts'
import { getIssued } from '../filling/find-form.ts'
import { claimRun, failRun, giveLeaseBack, noteMade, noteProgress, type StoredRun } from '../store/output-runs.ts'
import { findOutput, type StoredOutput } from '../store/outputs.ts'
import { footerOf } from './footer.ts'
import { keepFile } from './keep-file.ts'
import { sendOutput } from './send-output.ts'
import { writeArea } from './write-area.ts'

const Payload = z.object({ runId: z.string() })
const attempts = 4
const keptDays = 7

export type Working = { readonly run: StoredRun; readonly output: StoredOutput; readonly lease: string }

/** Makes the file, or sends it: whatever is left to do. */
export async function runOutput(platform: Platform, ...[payload, job]: Parameters<JobHandler>): Promise<void> {
  const { database } = platform
  const { runId: id } = Payload.parse(payload)
  const lease = newId()
  const run = await claimRun(database, id, lease)
  const output = run && (await findOutput(database, run.outputId))
  if (!run || !output) return
  try {
    if (run.status === 'sending') await sendOutput(platform, { run, output, lease })
    else await make(platform, { run, output, lease })
  } catch (error) {
    if (error instanceof Refusal) return await failRun(database, { id, failure: error.code })
    job.log.error({ err: error, runId: id }, 'a file of a form could not be made')
    await giveLeaseBack(database, { id, lease })
    if (job.attempt >= attempts) return await failRun(database, { id, failure: 'internal' })
    throw error
  }
}

/** Nothing of it is kept where it was withdrawn meanwhile, or another server took it over. */
async function make(platform: Platform, { run, output, lease }: Working): Promise<void> {
  const { id } = run
  const issued = await getIssued(platform, output.formKey)
  const footer = await footerOf(platform, { personId: output.requestedBy, purpose: output.purpose, mark: id.slice(-8) })
  const onProgress = (done: number, total: number) => noteProgress(platform.database, { id, lease, done, total })
  const file = await writeArea(platform, issued, { ...output, footer, onProgress })
  if (!file) return
  const on = output.schedule === null ? '' : ` ${showInChina(run.dueAt).slice(0, 10)}`
  await transaction(platform.database, async (tx) => {
    const made = {
      id,
      lease,
      fileName: `${issued.form.title}${on}.${file.extension}`,
      bytes: file.bytes.length,
      days: keptDays,
      isSent: output.connection !== null,
    }
    if (await noteMade(tx, made)) await keepFile(platform, tx, { runId: id, bytes: file.bytes })
  })
  platform.live.noteCommit()
}
