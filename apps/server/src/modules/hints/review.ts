import type { api, HintView, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, transaction, wholeList } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { readAs } from '../incidents/index.ts'
import { addDecision, findHint, type KeptHint, listHints as listKept } from './store.ts'

type By = StaffCaller['actor']
type Views = ReplyOf<typeof api.listHints>

const roles: readonly accounts.Role[] = ['supervisor', 'callbackOfficer']
const shown = 50
const mattersShown = 20

export async function listHints(platform: Platform, by: By, decided: boolean): Promise<Views> {
  return present(platform, by, await listKept(platform.database, { within: scopesOf(by), decided, most: shown }))
}

/** All that the screen lists and what lies beyond, its matters read a few hints at a time. */
export async function* everyHint(platform: Platform, by: By, decided: boolean): AsyncGenerator<HintView> {
  const kept = await listKept(platform.database, { within: scopesOf(by), decided, most: wholeList })
  for (let at = 0; at < kept.length; at += shown) yield* await present(platform, by, kept.slice(at, at + shown))
}

/** The matters stay as they are; whoever wants to follow something up does so in the matter itself. */
export async function decideHint(
  { database }: Platform,
  by: By,
  { id, explained, reason }: InputOf<typeof api.decideHint>['body'] & { readonly id: string },
): Promise<void> {
  const kept = await findHint(database, id)
  if (!kept || !isOver(by, kept)) throw new Refusal('hint.unknown')
  await transaction(database, async (tx) => {
    const added = await addDecision(tx, kept, { explained, reason, by: by.personId })
    if (!added) throw new Refusal('setting.conflict', { version: kept.version + 1, changedBy: '' })
    await recordAudit(tx, { action: 'hint.decided', personId: by.personId, subject: id, facts: { explained, reason } })
  })
}

function scopesOf({ memberships }: By): string[] {
  return memberships
    .filter(({ role, unitKind }) => roles.includes(role) && unitKind === 'centre')
    .map(({ areaCode }) => areaCode)
}

function isOver({ memberships }: By, { areaCodes }: KeptHint): boolean {
  const held = memberships.filter(({ unitKind }) => unitKind === 'centre')
  return areaCodes.every((code) => accounts.watchesOver(held, roles, code))
}

async function present(platform: Platform, by: By, kept: readonly KeptHint[]): Promise<Views> {
  const ids = [...new Set(kept.flatMap(({ incidentIds }) => incidentIds.slice(-mattersShown)))]
  const [found, names] = await Promise.all([
    readAs(platform, by).listRowsOf(ids),
    findPersonNames(
      platform.database,
      kept.flatMap(({ decidedBy }) => decidedBy ?? []),
    ),
  ])
  const matters = new Map(
    found.map(({ summary: { id, caseCode, stage, text, place, reportedAt } }) => [
      id,
      { id, caseCode, stage, text, place, reportedAt },
    ]),
  )
  return kept.flatMap(({ id, kind, much, incidentIds, foundAt, explained, reason, decidedBy, decidedAt }) => {
    const seen = incidentIds.flatMap((one) => matters.get(one) ?? [])
    if (seen.length === 0) return []
    const decision =
      explained === null || decidedBy === null || decidedAt === null
        ? null
        : { explained, reason: reason ?? '', by: { id: decidedBy, name: names.get(decidedBy) ?? '' }, at: decidedAt }
    return [{ id, kind, much, matters: seen, foundAt, decision }]
  })
}
