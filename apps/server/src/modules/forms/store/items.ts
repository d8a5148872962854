import type { FormItem } from '@ejia/contract'
import { forms as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, rows, type Transaction } from '../../../platform/index.ts'

const Added = z.object({
  number: z.number(),
  subject: z.enum(domain.formSubjects),
  name: z.string(),
  type: z.enum(['text', 'code', 'date', 'number', 'idCard', 'document', 'phone', 'creditCode', 'area']),
  length: z.number(),
  choices: z.array(z.object({ code: z.string(), name: z.string() })),
  sensitive: z.boolean(),
  ownerUnitId: z.string(),
})
export type AddedItem = z.infer<typeof Added>

export function listAdded(tx: Transaction): Promise<AddedItem[]> {
  return rows(
    tx,
    Added,
    sql`select number, subject, name, type, length, choices, sensitive, owner_unit_id from forms.item order by number`,
  )
}

type New = Pick<FormItem, 'name' | 'type' | 'length' | 'sensitive'> &
  Pick<AddedItem, 'subject' | 'ownerUnitId' | 'choices'> & { readonly addedBy: string }

export async function addItem(tx: Transaction, item: New): Promise<number> {
  const { subject, name, type, length, choices, sensitive, ownerUnitId, addedBy } = item
  const { number } = await one(
    tx,
    z.object({ number: z.number() }),
    sql`
      insert into forms.item (subject, name, type, length, choices, sensitive, owner_unit_id, added_by)
      values (${subject}, ${name}, ${type}, ${length}, ${JSON.stringify(choices)}::jsonb, ${sensitive}, ${ownerUnitId},
        ${addedBy})
      returning number`,
  )
  return number
}
