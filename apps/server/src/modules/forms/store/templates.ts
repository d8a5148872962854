import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

const Stored = z.object({ id: z.string(), ownerUnitId: z.string(), fileName: z.string(), sealed: z.string() })
export type StoredTemplate = z.infer<typeof Stored>

type NewTemplate = StoredTemplate & { readonly formKey: string; readonly addedBy: string }

export async function addTemplate(tx: Transaction, template: NewTemplate): Promise<void> {
  const { id, formKey, ownerUnitId, fileName, sealed, addedBy } = template
  await run(
    tx,
    sql`
      insert into forms.template (id, form_key, owner_unit_id, file_name, sealed, added_by)
      values (${id}, ${formKey}, ${ownerUnitId}, ${fileName}, decode(${sealed}, 'hex'), ${addedBy})`,
  )
}

export function findTemplate(tx: Transaction, id: string): Promise<StoredTemplate | undefined> {
  return maybeOne(
    tx,
    Stored,
    sql`select id, owner_unit_id, file_name, encode(sealed, 'hex') as sealed from forms.template where id = ${id}`,
  )
}
