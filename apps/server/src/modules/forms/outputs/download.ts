import type { api, InputOf } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { zipSync } from 'fflate'
import { type Platform, recordAudit, showInChina, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { eachRoomRecord } from '../../registry/index.ts'
import type { By, Issued } from '../desk.ts'
import { checkMayFill, getIssued } from '../filling/find-form.ts'
import { findSubject } from '../filling/list-subjects.ts'
import { readItems } from '../items.ts'
import { knowSubjects, type Subject, subjectsIn } from '../known.ts'
import { countDownload, findOutput } from '../store/outputs.ts'
import { drawForm } from './draw-form.ts'
import { openTemplate } from './templates.ts'
import { type Answered, withAnswers, writeList, writeOne } from './write-out.ts'

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
  await checkMayFill(platform, by, { form, gridCode: found.record.gridCode })
  const [subject] = await withAnswers(platform, key, [found])
  if (!subject) throw new Refusal('form.subject-gone')
  await recordAudit(platform.database, {
    action: 'data.exported',
    personId: by.personId,
    subject: subject.id,
    facts: { form: key, title: form.title, purpose },
  })
  const footer = await footerOf(platform, by, { purpose, mark: subject.id.slice(-8) })
  const items = await readItems(platform)
  if (format === 'pdf' || !form.layout)
    return send(reply, { bytes: await drawForm({ form, items, subject, footer }), name: form.title, extension: 'pdf' })
  const template = await openTemplate(platform, platform.database, form.layout.templateId)
  const bytes = await writeOne({ template, form, items, footer }, subject)
  return send(reply, { bytes, name: form.title, extension: extensionOf(form) })
}

type All = { readonly id: string; readonly reply: FastifyReply }

/** Only for whoever asked for it, while the approval lasts. */
export async function downloadOutput(platform: Platform, by: By, { id, reply }: All): Promise<FastifyReply> {
  const stored = await findOutput(platform.database, id)
  if (!stored || stored.requestedBy !== by.personId) throw new Refusal('not-found')
  if (!stored.isOpen) throw new Refusal('export.not-approved')
  const issued = await getIssued(platform, stored.formKey)
  const { areaCode, purpose } = stored
  const download = await transaction(platform.database, async (tx) => {
    const number = await countDownload(tx, id)
    const facts = { form: issued.key, title: issued.form.title, areaCode, purpose, download: number }
    await recordAudit(tx, { action: 'data.exported', personId: by.personId, subject: id, facts })
    return number
  })
  const footer = await footerOf(platform, by, { purpose, mark: `${id.slice(-8)}-${download}` })
  return send(reply, await writeArea(platform, issued, { areaCode, footer }))
}

type Area = { readonly areaCode: string; readonly footer: string }
type File = { readonly bytes: Uint8Array; readonly name: string; readonly extension: 'xlsx' | 'docx' | 'pdf' | 'zip' }

/** A list in one workbook; of a form for one record each, one file for each in an archive. */
async function writeArea(platform: Platform, { key, form }: Issued, { areaCode, footer }: Area): Promise<File> {
  const subjects: Subject[] = []
  for await (const record of eachRoomRecord(platform, areaCode)) subjects.push(...subjectsIn(form, record))
  const known = (await knowSubjects(platform, platform.database, subjects)).filter((one) =>
    domain.concerns(form, one.known),
  )
  const answered = await withAnswers(platform, key, known)
  const items = await readItems(platform)
  const template = form.layout && (await openTemplate(platform, platform.database, form.layout.templateId))
  if (template && form.layout?.list)
    return { bytes: await writeList({ template, form, items, footer }, answered), name: form.title, extension: 'xlsx' }
  const files: Record<string, Uint8Array> = {}
  for (const [at, subject] of answered.entries()) {
    const bytes = template
      ? await writeOne({ template, form, items, footer }, subject)
      : await drawForm({ form, items, subject, footer })
    files[`${String(at + 1).padStart(4, '0')} ${nameOf(subject)}.${template ? extensionOf(form) : 'pdf'}`] = bytes
  }
  return { bytes: zipSync(files), name: form.title, extension: 'zip' }
}

function nameOf({ isRoom, record, id }: Answered): string {
  const person = record.people.find((one) => one.id === id)
  return (isRoom ? record.place : `${record.place} ${person?.values['name'] ?? ''}`).replaceAll(/[\\/:*?"<>|]/g, ' ')
}

function extensionOf({ layout }: domain.Form): 'docx' | 'xlsx' {
  return (layout?.tags.length ?? 0) > 0 ? 'docx' : 'xlsx'
}

async function footerOf(
  platform: Platform,
  by: By,
  { purpose, mark }: { readonly purpose: string; readonly mark: string },
): Promise<string> {
  const names = await findPersonNames(platform.database, [by.personId])
  return `用途：${purpose}　导出人：${names.get(by.personId) ?? ''}　时间：${showInChina(new Date().toISOString())}　标识：${mark}`
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const

function send(reply: FastifyReply, { bytes, name, extension }: File): FastifyReply {
  const file = encodeURIComponent(`${name}.${extension}`)
  return reply
    .headers({
      'content-type': types[extension],
      'content-disposition': `attachment; filename="form.${extension}"; filename*=UTF-8''${file}`,
    })
    .send(Buffer.from(bytes))
}
