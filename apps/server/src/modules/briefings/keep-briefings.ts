import type { api, BriefingSummary, BriefingTexts, BriefingView, InputOf } from '@ejia/contract'
import { accounts, deadlines, briefings as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { areaNamer } from '../areas/index.ts'
import { gatherFacts } from './gather-facts.ts'
import {
  addBriefing,
  addStep,
  type Briefing,
  type BriefingStep,
  findBriefing,
  listBriefings as listKept,
  listSteps,
  type NewestBriefing,
} from './store.ts'

type By = StaffCaller['actor']

const roles: readonly accounts.Role[] = ['dispatcher', 'supervisor']
const shown = 100

/** Sent twice it is drafted once. */
export async function draftBriefing(
  platform: Platform,
  by: By,
  { commandId: id, areaCode, kind, on }: InputOf<typeof api.draftBriefing>['body'],
): Promise<{ id: string }> {
  checkScope(by, areaCode)
  if (!deadlines.isDate(on) || deadlines.dayOfDate(on) > deadlines.dayOf(Date.now())) throw new Refusal('input.invalid')
  const { from, to } = domain.periodOf(kind, on, Date.now())
  const { areaName, facts } = await gatherFacts(platform, by, { areaCode, on: to })
  const texts = domain.writeTexts({
    ...facts,
    kind,
    areaName,
    spans: facts.against.spans,
    kinds: facts.kinds.map(({ category, weeks, compared }) => ({
      name: category.name,
      weeks,
      verdict: compared?.verdict ?? null,
    })),
  })
  await transaction(platform.database, async (tx) => {
    if (!(await addBriefing(tx, { id, areaCode, kind, fromOn: from, toOn: to, facts }))) return
    await addStep(tx, id, { version: 1, what: 'drafted', texts, reason: null, madeBy: by.personId })
    await recordAudit(tx, {
      action: 'briefing.drafted',
      personId: by.personId,
      subject: id,
      facts: { areaCode, from, to },
    })
  })
  await getOwn(platform, by, id)
  return { id }
}

type Change = {
  readonly id: string
  readonly expectedVersion: number
  readonly act: domain.BriefingAct
  readonly texts?: BriefingTexts
  readonly reason?: string
}

const became = { edit: 'edited', issue: 'issued', takeBack: 'takenBack' } as const
const actions = { edit: 'briefing.edited', issue: 'briefing.issued', takeBack: 'briefing.taken-back' } as const

export async function changeBriefing(platform: Platform, by: By, change: Change): Promise<{ version: number }> {
  const { id, expectedVersion, act, texts, reason = null } = change
  const { newest } = await getOwn(platform, by, id)
  if (newest.version !== expectedVersion) throw await conflict(platform, newest)
  domain.stepBriefing(stateOf(newest), act)
  const version = expectedVersion + 1
  const step = { version, what: became[act], texts: texts ?? newest.texts, reason, madeBy: by.personId }
  await transaction(platform.database, async (tx) => {
    if (!(await addStep(tx, id, step))) throw await conflict(platform, (await listSteps(tx, id))[0] ?? newest)
    await recordAudit(tx, { action: actions[act], personId: by.personId, subject: id, facts: { version, reason } })
  })
  return { version }
}

export async function getBriefing(platform: Platform, by: By, id: string): Promise<BriefingView> {
  const { briefing, newest, steps } = await getOwn(platform, by, id)
  const [view] = await present(platform, [{ ...briefing, ...newest }])
  const names = await findPersonNames(
    platform.database,
    steps.map(({ madeBy }) => madeBy),
  )
  if (!view) throw new Refusal('briefing.unknown')
  return {
    briefing: view,
    texts: newest.texts,
    steps: steps.map(({ version, what, reason, madeBy, madeAt }) => ({
      version,
      what,
      reason,
      by: { id: madeBy, name: names.get(madeBy) ?? '' },
      at: madeAt,
    })),
  }
}

export async function listBriefings(
  platform: Platform,
  { memberships }: By,
  most: number = shown,
): Promise<BriefingSummary[]> {
  const scopes = memberships
    .filter(({ role, unitKind }) => roles.includes(role) && unitKind === 'centre')
    .map(({ areaCode }) => areaCode)
  return present(platform, await listKept(platform.database, scopes, most))
}

/** With its newest version; to others than its centre and those above it is not there. */
export async function getOwn({ database }: Platform, by: By, id: string) {
  const [briefing, steps] = await Promise.all([findBriefing(database, id), listSteps(database, id)])
  const [newest] = steps
  if (!briefing || !newest || !isInScope(by, briefing.areaCode)) throw new Refusal('briefing.unknown')
  return { briefing, newest, steps } satisfies { briefing: Briefing; newest: BriefingStep; steps: BriefingStep[] }
}

export function stateOf({ what }: Pick<BriefingStep, 'what'>): BriefingSummary['state'] {
  return what === 'issued' ? 'issued' : 'draft'
}

async function present({ database }: Platform, found: readonly NewestBriefing[]): Promise<BriefingSummary[]> {
  const [areaName, names] = await Promise.all([
    areaNamer(database),
    findPersonNames(
      database,
      found.map(({ madeBy }) => madeBy),
    ),
  ])
  return found.map(({ id, kind, areaCode, fromOn, toOn, version, what, madeBy, madeAt }) => ({
    id,
    kind,
    area: { code: areaCode, name: areaName(areaCode) },
    from: fromOn,
    to: toOn,
    state: stateOf({ what }),
    version,
    changedBy: { id: madeBy, name: names.get(madeBy) ?? '' },
    changedAt: madeAt,
  }))
}

function checkScope(by: By, areaCode: string): void {
  if (!isInScope(by, areaCode)) throw new Refusal('area.outside-scope')
}

/** For a centre's whole area or a part of it. */
function isInScope({ memberships }: By, areaCode: string): boolean {
  const held = memberships.filter(({ unitKind }) => unitKind === 'centre')
  return accounts.watchesOver(held, roles, areaCode)
}

/** Tells who was first, so that the two can talk. */
async function conflict({ database }: Platform, { version, madeBy }: BriefingStep): Promise<Refusal> {
  const names = await findPersonNames(database, [madeBy])
  return new Refusal('setting.conflict', { version, changedBy: names.get(madeBy) ?? '' })
}
