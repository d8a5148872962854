import type { api, FormDefinition, InputOf, ReplyOf } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import { type Platform, type Transaction, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import type { By } from '../desk.ts'
import { readItems } from '../items.ts'
import { checkMaker } from '../scope.ts'
import { keepBurden } from '../store/burdens.ts'
import { formVersions } from '../store/forms.ts'
import { measure } from './measure.ts'

type Body<Name extends 'saveFormDraft' | 'issueForm' | 'withdrawForm'> = InputOf<(typeof api)[Name]>['body'] & {
  readonly key: string
}

/** A draft may be wrong in every way; it is checked when it is issued. */
export async function saveDraft(
  { database }: Platform,
  by: By,
  { key, form, expectedVersion }: Body<'saveFormDraft'>,
): Promise<{ readonly version: number }> {
  checkMaker(by, form.ownerUnitId)
  return transaction(database, async (tx) => {
    const before = await findOwner(tx, key)
    if (before !== undefined) checkMaker(by, before)
    const id = { kind: 'draft', key } as const
    const change = { ...id, content: form, expectedVersion, reason: form.title, changedBy: by.personId }
    const version = await formVersions.addNext(tx, { ...change, action: 'form.drafted' })
    if (version === undefined) throw await conflict(tx, id)
    return { version }
  })
}

/** Into force, with its burden figure; refused where it is wrong or asks what is known. */
export async function issueForm(
  platform: Platform,
  by: By,
  { key, draftVersion, expectedVersion, reason }: Body<'issueForm'>,
): Promise<ReplyOf<typeof api.issueForm>> {
  const draft = await formVersions.findNewest(platform.database, { kind: 'draft', key })
  if (!draft?.form) throw new Refusal('form.unknown')
  checkMaker(by, draft.form.ownerUnitId)
  if (draft.version !== draftVersion) throw await conflict(platform.database, { kind: 'draft', key })
  const { form } = draft
  domain.checkForm(form, await readItems(platform))
  const { burden } = await measure(platform, form)
  return transaction(platform.database, async (tx) => {
    const version = await putInForce(tx, by, { key, form, expectedVersion, reason })
    await keepBurden(tx, { formKey: key, ...burden }, version)
    return { version, burden }
  })
}

/** Nobody is asked any more; the draft stays, and with it the form can be issued again. */
export async function withdrawForm(
  { database }: Platform,
  by: By,
  { key, expectedVersion, reason }: Body<'withdrawForm'>,
): Promise<{ readonly version: number }> {
  const issued = await formVersions.findNewest(database, { kind: 'form', key })
  if (!issued?.form) throw new Refusal('form.unknown')
  checkMaker(by, issued.form.ownerUnitId)
  return transaction(database, async (tx) => ({
    version: await putInForce(tx, by, { key, form: null, expectedVersion, reason }),
  }))
}

type InForce = {
  readonly key: string
  readonly form: FormDefinition | null
  readonly expectedVersion: number
  readonly reason: string
}

async function putInForce(tx: Transaction, by: By, { key, form, ...given }: InForce): Promise<number> {
  const id = { kind: 'form', key } as const
  const change = { ...id, ...given, content: form, changedBy: by.personId }
  const version = await formVersions.addNext(tx, { ...change, action: form ? 'form.issued' : 'form.withdrawn' })
  if (version === undefined) throw await conflict(tx, id)
  return version
}

/** Whose form it is, as it was made first: it does not wander from one department to another. */
async function findOwner(tx: Transaction, key: string): Promise<string | undefined> {
  return (await formVersions.findNewest(tx, { kind: 'draft', key }))?.form?.ownerUnitId
}

/** Tells who was first, so that the two can talk. */
async function conflict(
  tx: Transaction,
  id: { readonly kind: 'draft' | 'form'; readonly key: string },
): Promise<Refusal> {
  const newest = await formVersions.findNewest(tx, id)
  if (!newest) return new Refusal('setting.conflict', { version: 0 })
  const names = await findPersonNames(tx, [newest.changedBy])
  return new Refusal('setting.conflict', { version: newest.version, changedBy: names.get(newest.changedBy) ?? '' })
}
