import type { PlaceInput } from '@ejia/contract'
import { type accounts, type incidents, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { newCaseCode } from '../case-code.ts'
import type { Desk } from '../desk.ts'
import { routeReport } from '../routing/route-report.ts'
import type { CommandResult } from '../store/commit.ts'
import { answerOnce, type Identity } from './answer-once.ts'
import { carryOut } from './carry-out.ts'
import { fingerprint } from './fingerprint.ts'
import { type Contact, newReporter } from './new-reporter.ts'

/** A report as any of the ways to report sends it. */
export type Opening = {
  readonly commandId: string
  readonly body: ReportBody
  readonly source: incidents.Source
  readonly reportedBy: incidents.ReportedBy['kind']
  readonly contact: Contact
  readonly actor: accounts.Actor
  /** Whose photos may be used: somebody signed in may report as a resident. */
  readonly photoOwnerId: string | null
  /** Where it was solved on the spot. */
  readonly recorded?: { readonly done: string; readonly proofIds: readonly string[] }
}

export type ReportBody = {
  readonly text: string
  readonly categoryId?: string
  readonly place: PlaceInput
  readonly photoIds: readonly string[]
  readonly voiceIds?: readonly string[]
  readonly urgent?: boolean
  readonly confidential?: boolean
}

export type Opened = { readonly result: CommandResult; readonly place: incidents.Place; readonly confidential: boolean }

/** Opens a matter where it lies: the place decides who is responsible, the category adds what it always implies. */
export async function openIncident(desk: Desk, opening: Opening): Promise<Opened> {
  const { commandId, body, actor, contact, recorded } = opening
  const by = actor.kind === 'staff' ? actor.personId : 'public'
  const identity = { commandId, fingerprint: fingerprint({ name: 'report', by, body: [body, contact, recorded] }) }
  const [place, { categories }] = await Promise.all([desk.resolvePlace(body.place), desk.readCity()])
  const category = body.categoryId === undefined ? undefined : categories.get(body.categoryId)
  if (body.categoryId !== undefined && !category) throw new Refusal('category.unknown', { categoryId: body.categoryId })
  const report: Matter = {
    text: body.text,
    ...(body.categoryId === undefined ? {} : { categoryId: body.categoryId }),
    place,
    photoIds: body.photoIds,
    ...(body.voiceIds === undefined ? {} : { voiceIds: body.voiceIds }),
    urgent: body.urgent === true || category?.urgent === true,
    confidential: body.confidential === true || category?.confidential === true,
    source: opening.source,
  }
  const result = await answerOnce(desk, identity, () => open(desk, opening, { identity, report }))
  return { result, place, confidential: report.confidential }
}

type Matter = Omit<incidents.Report, 'type' | 'by'>

async function open(desk: Desk, opening: Opening, { identity, report }: { identity: Identity; report: Matter }) {
  const { actor, contact, reportedBy, recorded, photoOwnerId } = opening
  const now = new Date().toISOString()
  const routing = recorded ? {} : await routeReport(desk, report, now)
  const target = { id: newId(), caseCode: newCaseCode(now) }
  const reporter = newReporter(desk.vault, { ...contact, id: newId(), incidentId: target.id })
  return carryOut(desk, {
    ...identity,
    actor: actor.kind === 'resident' ? { kind: 'resident', reporterId: reporter.id } : actor,
    now,
    command: commandOf({ ...report, ...routing, by: { reporterId: reporter.id, kind: reportedBy } }, recorded),
    target,
    reporters: [reporter],
    photoOwnerId,
  })
}

function commandOf(report: Omit<incidents.Report, 'type'>, recorded: Opening['recorded']): incidents.Command {
  return recorded ? { type: 'record', report, ...recorded } : { type: 'report', ...report }
}
