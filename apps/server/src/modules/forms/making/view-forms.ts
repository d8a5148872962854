import type { api, Burden, FormDetail, FormSummary, ReplyOf } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { registryRules } from '../../registry/index.ts'
import { type By, refOf, type Units, unitsById } from '../desk.ts'
import { isMaker, touchesArea } from '../scope.ts'
import { type KeptBurden, listExpected, listFilled } from '../store/burdens.ts'
import { formVersions } from '../store/forms.ts'

type Stored = Awaited<ReturnType<typeof formVersions.listCurrent>>[number]
type Pair = { readonly draft: Stored | undefined; readonly issued: Stored | undefined }

export async function listForms(platform: Platform, by: By): Promise<FormSummary[]> {
  const { database } = platform
  const [current, units, expected, filled, { today }] = await Promise.all([
    formVersions.listCurrent(database),
    unitsById(platform),
    listExpected(database),
    listFilled(database),
    registryRules(database),
  ])
  const pairs = [...Map.groupBy(current, ({ key }) => key).values()]
    .map(pairOf)
    .filter((pair) => isSeen(by, units, pair))
  const names = await findPersonNames(
    database,
    current.map(({ changedBy }) => changedBy),
  )
  return pairs
    .flatMap((pair) => {
      const newest = pair.draft ?? pair.issued
      const form = pair.issued?.form ?? pair.draft?.form
      if (!form || !newest) return []
      const { key, changedAt, changedBy } = newest
      return [
        {
          key,
          title: form.title,
          owner: refOf(units, form.ownerUnitId),
          subject: form.subject,
          state: stateOf(pair, today),
          changing: pair.issued?.form !== undefined && pair.issued.form !== null && isChanging(pair),
          validFrom: form.validFrom,
          validUntil: form.validUntil,
          changedAt,
          changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
          isOwn: isMaker(by, form.ownerUnitId),
          expected: burdenIn(expected, key),
          filled: burdenIn(filled, key),
        },
      ]
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

export async function getForm(platform: Platform, by: By, key: string): Promise<FormDetail> {
  const { database } = platform
  const [draft, issued, units, versions] = await Promise.all([
    formVersions.findNewest(database, { kind: 'draft', key }),
    formVersions.findNewest(database, { kind: 'form', key }),
    unitsById(platform),
    formVersions.listVersions(database, { kind: 'form', key }),
  ])
  const ownerUnitId = (draft?.form ?? issued?.form)?.ownerUnitId
  if (ownerUnitId === undefined || !isSeen(by, units, { draft, issued })) throw new Refusal('form.unknown')
  const isOwn = isMaker(by, ownerUnitId)
  const names = await findPersonNames(
    database,
    versions.map(({ changedBy }) => changedBy),
  )
  return {
    key,
    owner: refOf(units, ownerUnitId),
    isOwn,
    draft: isOwn && draft?.form ? { version: draft.version, form: draft.form } : null,
    issued: issued?.form ? { version: issued.version, form: issued.form } : null,
    issuedVersion: issued?.version ?? 0,
    history: versions.map(({ version, form, reason, changedAt, changedBy }) => ({
      version,
      title: form?.title ?? null,
      reason,
      changedAt,
      changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
    })),
  }
}

/** Of what was filled in where anything was, else of what was expected; and all together. */
export async function listBurdens(platform: Platform, by: By): Promise<ReplyOf<typeof api.listFormBurdens>> {
  const forms = (await listForms(platform, by)).flatMap(({ key, title, state, expected, filled }) => {
    const burden = filled ?? expected
    return burden && state !== 'draft' ? [{ key, title, burden }] : []
  })
  const all = domain.addBurdens(forms.map(({ burden }) => burden))
  return { forms, all: { ...all, records: forms.reduce((sum, { burden }) => sum + burden.records, 0) } }
}

function pairOf(both: readonly Stored[]): Pair {
  const of = (kind: string) => both.find((one) => one.kind === kind)
  return { draft: of('draft'), issued: of('form') }
}

/** A draft is its department's; what was ever in force is seen wherever it reaches. */
function isSeen(by: By, units: Units, { draft, issued }: Pair): boolean {
  const ownerUnitId = (draft?.form ?? issued?.form)?.ownerUnitId
  if (ownerUnitId === undefined) return false
  if (isMaker(by, ownerUnitId)) return true
  return issued !== undefined && touchesArea(by, { ownerUnitId, ownerArea: units.get(ownerUnitId)?.areaCode })
}

function stateOf({ issued }: Pair, today: string): FormSummary['state'] {
  if (!issued) return 'draft'
  return issued.form ? domain.stateOfForm(issued.form, today) : 'withdrawn'
}

function isChanging({ draft, issued }: Pair): boolean {
  return draft !== undefined && issued !== undefined && draft.changedAt > issued.changedAt
}

function burdenIn(burdens: readonly KeptBurden[], key: string): Burden | null {
  const found = burdens.find(({ formKey }) => formKey === key)
  return found ? { known: found.known, all: found.all, records: found.records } : null
}
