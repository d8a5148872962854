import type { api, GrantRow, InputOf, ReplyOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { type Platform, sendList, showInChina } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { type KnownSubject, readItems } from '../../forms/index.ts'
import { type By, checkReads } from '../desk.ts'
import { findGrant, type StoredGrant } from '../store/grants.ts'
import { checkHolds, note } from './check-holds.ts'
import { everyone, findGranted, pageOf } from './people-of.ts'
import { shownValues } from './shown-values.ts'

type Page = { readonly id: string; readonly cursor?: string | undefined }

/** Masked; a line on the trail for each page. */
export async function readGrant(
  platform: Platform,
  by: By,
  { id, cursor }: Page,
): Promise<ReplyOf<typeof api.readGrant>> {
  const grant = await getHeld(platform, by, id)
  const [{ people, nextCursor }, book] = await Promise.all([pageOf(platform, grant, cursor), readItems(platform)])
  const facts = { rows: people.length }
  await note(platform, { grant, reader: { personId: by.personId }, action: 'grant.read', facts })
  return {
    items: people.map((person) => rowOf(person, shownValues(person, { items: grant.items, book, clear: false }))),
    nextCursor,
  }
}

type Opening = InputOf<typeof api.openGrantRow>['body'] & { readonly id: string; readonly personId: string }

export async function openRow(platform: Platform, by: By, { id, personId, reason, items }: Opening): Promise<GrantRow> {
  const grant = await getHeld(platform, by, id)
  if (!grant.clear) throw new Refusal('grant.masked-only')
  const person = (await findGranted(platform, grant, [personId])).get(personId)
  if (!person) throw new Refusal('form.subject-gone')
  const fields = grant.items.filter((code) => items?.includes(code) ?? true)
  const facts = { person: person.id, fields, reason, rows: 1 }
  await note(platform, { grant, reader: { personId: by.personId }, action: 'data.unmasked', facts })
  return rowOf(person, shownValues(person, { items: fields, book: await readItems(platform), clear: true }))
}

type Export = { readonly id: string; readonly purpose: string; readonly reply: FastifyReply }

/** As was granted, in clear or masked; each row tells who took it and when. */
export async function exportGrant(platform: Platform, by: By, { id, purpose, reply }: Export): Promise<FastifyReply> {
  const grant = await getHeld(platform, by, id)
  const [book, names] = await Promise.all([readItems(platform), findPersonNames(platform.database, [by.personId])])
  const facts = { exportPurpose: purpose, clear: grant.clear }
  await note(platform, { grant, reader: { personId: by.personId }, action: 'data.exported', facts })
  const who = names.get(by.personId) ?? ''
  const mark = `${who} ${showInChina(new Date().toISOString())} ${id.slice(-8)}`
  const { items, clear } = grant
  return sendList<KnownSubject>(reply, {
    name: '共享数据',
    by: who,
    purpose,
    columns: [
      ...items.map((code) => ({
        header: book.get(code)?.name ?? code,
        width: 18,
        cell: (person: KnownSubject) => shownValues(person, { items: [code], book, clear })[0]?.shown ?? '',
      })),
      { header: '导出标识', width: 36, cell: () => mark },
    ],
    rows: everyone(platform, grant),
  })
}

async function getHeld(platform: Platform, by: By, id: string): Promise<StoredGrant> {
  const grant = checkReads(by, await findGrant(platform.database, id))
  await checkHolds(platform, grant, { personId: by.personId })
  return grant
}

function rowOf({ id, record }: KnownSubject, values: GrantRow['values']): GrantRow {
  return { personId: id, gridCode: record.gridCode, values: [...values] }
}
