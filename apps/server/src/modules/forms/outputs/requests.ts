import type { api, FormOutput, InputOf } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { type By, unitsById } from '../desk.ts'
import { getIssued } from '../filling/find-form.ts'
import { mayFillAtDesk } from '../scope.ts'
import { formVersions } from '../store/forms.ts'
import { addOutput, decideOutput, findOutput, listOutputs, lockOutput, type StoredOutput } from '../store/outputs.ts'

const validDays = 7

type Asked = InputOf<typeof api.requestFormOutput>['body'] & { readonly key: string }

export async function requestOutput(
  platform: Platform,
  by: By,
  { key, areaCode, purpose }: Asked,
): Promise<FormOutput> {
  const { form } = await getIssued(platform, key)
  const ownerArea = (await unitsById(platform)).get(form.ownerUnitId)?.areaCode
  if (!mayFillAtDesk(by, { ownerUnitId: form.ownerUnitId, ownerArea }, areaCode)) throw new Refusal('form.outside-area')
  const id = newId()
  await transaction(platform.database, async (tx) => {
    await addOutput(tx, { id, formKey: key, areaCode, purpose, requestedBy: by.personId })
    const facts = { form: key, title: form.title, areaCode, purpose }
    await recordAudit(tx, { action: 'form.output-requested', personId: by.personId, subject: id, facts })
  })
  return getOne(platform, by, id)
}

/** One's own, and for the privacy officer all of the area. */
export async function listOutputViews(platform: Platform, by: By): Promise<FormOutput[]> {
  const seen = (await listOutputs(platform.database)).filter(
    (one) => one.requestedBy === by.personId || mayDecide(by, one),
  )
  return view(platform, by, seen.slice(0, 100))
}

type Decision = InputOf<typeof api.decideFormOutput>['body'] & { readonly id: string }

export async function decide(platform: Platform, by: By, { id, approved, reason }: Decision): Promise<FormOutput> {
  await transaction(platform.database, async (tx) => {
    const stored = await lockOutput(tx, id)
    if (!stored || !mayDecide(by, stored)) throw new Refusal('not-found')
    if (stored.requestedBy === by.personId) throw new Refusal('export.own-request')
    if (stored.decidedAt !== null) throw new Refusal('export.decided')
    await decideOutput(tx, { id, byId: by.personId, approved, days: validDays })
    const facts = { approved, ...(reason === undefined ? {} : { reason }) }
    await recordAudit(tx, { action: 'form.output-decided', personId: by.personId, subject: id, facts })
  })
  return getOne(platform, by, id)
}

function mayDecide({ memberships }: By, { areaCode: wanted }: StoredOutput): boolean {
  return memberships.some(({ role, areaCode }) => role === 'privacyOfficer' && accounts.isWithinScope(areaCode, wanted))
}

async function getOne(platform: Platform, by: By, id: string): Promise<FormOutput> {
  const stored = await findOutput(platform.database, id)
  const [one] = stored ? await view(platform, by, [stored]) : []
  if (!one) throw new Refusal('not-found')
  return one
}

async function view({ database }: Platform, by: By, stored: readonly StoredOutput[]): Promise<FormOutput[]> {
  const ids = stored.flatMap(({ requestedBy, decidedBy }) =>
    decidedBy === null ? [requestedBy] : [requestedBy, decidedBy],
  )
  const [names, areaName, forms] = await Promise.all([
    findPersonNames(database, ids),
    areaNamer(database),
    formVersions.listCurrent(database),
  ])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return stored.map(({ formKey, requestedBy, decidedBy, approved, isOpen: _, ...one }) => ({
    ...one,
    key: formKey,
    title: forms.find(({ key, form }) => key === formKey && form !== null)?.form?.title ?? '',
    areaName: areaName(one.areaCode),
    requestedBy: person(requestedBy),
    decidedBy: decidedBy === null ? null : person(decidedBy),
    status: approved === null ? 'requested' : approved ? 'approved' : 'refused',
    isOwn: requestedBy === by.personId,
  }))
}
