import { Readable } from 'node:stream'
import type { api, InputOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import type { By } from '../desk.ts'
import { checkMayFillOne, getIssued } from '../filling/find-form.ts'
import { findSubject } from '../filling/list-subjects.ts'
import { readItems } from '../items.ts'
import { countDownload, findRun } from '../store/output-runs.ts'
import { findOutput } from '../store/outputs.ts'
import { attach, extensionOf } from './file-kinds.ts'
import { footerOf } from './footer.ts'
import { readFile } from './keep-file.ts'
import { makeFile } from './make-file.ts'
import { openTemplate } from './templates.ts'
import { inOwnFile, onPaper, withAnswers } from './write-out.ts'

type One = InputOf<typeof api.downloadFilledForm>['query'] & {
  readonly key: string
  readonly subjectId: string
  readonly reply: FastifyReply
}

/** In clear, so with its purpose, and on the trail before its first byte. */
export async function downloadFilled(platform: Platform, by: By, asked: One): Promise<FastifyReply> {
  const { key, subjectId, purpose, format, reply } = asked
  const issued = await getIssued(platform, key)
  const { form } = issued
  const found = await findSubject(platform, platform.database, { form, subjectId })
  await checkMayFillOne(platform, by, { form, subject: found })
  const [subject] = await withAnswers(platform, key, [found])
  if (!subject) throw new Refusal('form.subject-gone')
  await recordAudit(platform.database, {
    action: 'data.exported',
    personId: by.personId,
    subject: subject.id,
    facts: { form: key, title: form.title, purpose },
  })
  const footer = await footerOf(platform, { personId: by.personId, purpose, mark: subject.id.slice(-8) })
  const items = await readItems(platform)
  if (format === 'pdf' || !form.layout)
    return attach(reply, `${form.title}.pdf`).send(await makeFile(onPaper({ form, items, footer }, subject)))
  const template = await openTemplate(platform, platform.database, form.layout.templateId)
  const bytes = await makeFile(inOwnFile({ template, form, items, footer }, subject))
  return attach(reply, `${form.title}.${extensionOf(form)}`).send(bytes)
}

type Run = { readonly id: string; readonly runId: string; readonly reply: FastifyReply }

/** Only for whoever asked for it, while it is kept; what did not arrive where it was sent can be fetched too. */
export async function downloadOutput(platform: Platform, by: By, { id, runId, reply }: Run): Promise<FastifyReply> {
  const { database } = platform
  const [output, found] = await Promise.all([findOutput(database, id), findRun(database, runId)])
  if (!output || found?.outputId !== id || output.requestedBy !== by.personId) throw new Refusal('not-found')
  const isKept = found.expiresAt !== null && found.expiresAt > new Date().toISOString()
  if (!isKept || (found.status !== 'ready' && found.status !== 'failed')) throw new Refusal('form.output-not-ready')
  await transaction(database, async (tx) => {
    const { formKey, areaCode, purpose } = output
    const facts = {
      form: formKey,
      title: found.fileName,
      areaCode,
      purpose,
      run: runId,
      download: await countDownload(tx, runId),
    }
    await recordAudit(tx, { action: 'data.exported', personId: by.personId, subject: id, facts })
  })
  return attach(reply, found.fileName ?? '').send(Readable.from(readFile(platform, runId)))
}
