import type { api, FormTemplate, InputOf } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import { type Platform, receiveFile, type Transaction } from '../../../platform/index.ts'
import { readTemplate, type Template } from '../../../platform/templates/index.ts'
import type { By } from '../desk.ts'
import { readItems } from '../items.ts'
import { checkMaker } from '../scope.ts'
import { addTemplate, findTemplate } from '../store/templates.ts'

const mostBytes = 5 * 1024 * 1024

type Upload = InputOf<typeof api.uploadFormTemplate>['query'] & {
  readonly key: string
  readonly request: FastifyRequest
}

/** Kept sealed, and answered with what its words ask for. */
export async function uploadTemplate(
  platform: Platform,
  by: By,
  { key, ownerUnitId, subject, request }: Upload,
): Promise<FormTemplate> {
  checkMaker(by, ownerUnitId)
  const { fileName, template, file } = await receive(request).catch(aboutFile)
  const id = newId()
  const sealed = platform.vault.seal(file.toString('base64'), id)
  await addTemplate(platform.database, { id, formKey: key, ownerUnitId, fileName, sealed, addedBy: by.personId })
  return view(platform, { id, fileName, template, subject })
}

async function receive(request: FastifyRequest) {
  const { fileName, file } = await receiveFile(request, mostBytes)
  // A name may hold what the database does not.
  return { fileName: fileName.replaceAll(/\p{Cc}/gu, ''), file, template: await readTemplate(file) }
}

function aboutFile(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  throw new Refusal(error.code, { ...error.details, field: 'file' })
}

type Asked = { readonly id: string; readonly subject: domain.FormSubject }

export async function viewTemplate(platform: Platform, by: By, { id, subject }: Asked): Promise<FormTemplate> {
  const stored = await findTemplate(platform.database, id)
  if (!stored) throw new Refusal('not-found')
  checkMaker(by, stored.ownerUnitId)
  const file = await openTemplate(platform, platform.database, id)
  return view(platform, { id, fileName: stored.fileName, template: await readTemplate(file), subject })
}

/** The file as it was sent. */
export async function openTemplate({ vault }: Platform, tx: Transaction, id: string): Promise<Buffer> {
  const stored = await findTemplate(tx, id)
  if (!stored) throw new Refusal('not-found')
  return Buffer.from(vault.open(stored.sealed, id), 'base64')
}

type Read = Asked & { readonly fileName: string; readonly template: Template }

async function view(platform: Platform, { id, fileName, template, subject }: Read): Promise<FormTemplate> {
  const items = [...(await readItems(platform)).values()]
  if (template.kind === 'docx') {
    const tags = template.tags.map((tag) => ({ tag, ...domain.guessTag(tag, items, subject) }))
    return {
      id,
      fileName,
      kind: 'docx',
      sheets: [],
      tags: tags.map(({ item, own, tag }) => ({ tag, item: item ?? null, own: written(own) })),
    }
  }
  const sheets = template.sheets.map(({ name, rows, merges }) => ({
    name,
    rows: rows.map((row) => [...row]),
    merges: merges.map((merge) => ({ ...merge })),
    guesses: domain.guessPlaces({ rows, merges }, items, subject).map(({ item, own, ...place }) => ({
      ...place,
      item: item ?? null,
      own: written(own),
    })),
  }))
  return { id, fileName, kind: 'xlsx', sheets, tags: [] }
}

function written({ choices, ...kind }: domain.Kind) {
  return { ...kind, choices: choices.map((choice) => ({ ...choice })) }
}
