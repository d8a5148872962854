import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, forms as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit } from '../../../platform/index.ts'
import type { By } from '../desk.ts'
import { viewFill } from '../known.ts'
import { checkMaker } from '../scope.ts'
import { measure } from './measure.ts'

type Asked = InputOf<typeof api.tryForm>['body'] & { readonly key: string }

/** Before it is issued: everything that is wrong, what it would cost those who fill it in, and how it looks. */
export async function tryForm(
  platform: Platform,
  by: By,
  { key, form, areaCode }: Asked,
): Promise<ReplyOf<typeof api.tryForm>> {
  checkMaker(by, form.ownerUnitId)
  const isOwn = by.memberships.some(
    (held) => held.unitId === form.ownerUnitId && accounts.isWithinScope(held.areaCode, areaCode ?? held.areaCode),
  )
  if (!isOwn) throw new Refusal('form.outside-area')
  const { burden, samples, items } = await measure(platform, form, areaCode)
  await recordAudit(platform.database, {
    action: 'form.viewed',
    personId: by.personId,
    subject: key,
    facts: { trial: form.title, records: samples.length },
  })
  return {
    faults: domain.listFormFaults(form, items).map((fault) => ({ ...fault })),
    askedKnown: domain.listAskedKnown(form, [...items.values()]).map((one) => ({ ...one })),
    burden,
    samples: samples.map((sample) => viewFill(sample, { form, items, filledAt: undefined })),
  }
}
