import type { PlaceInput } from '@ejia/contract'
import { type accounts, type incidents, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { newCaseCode } from '../case-code.ts'
import type { Desk } from '../desk.ts'
import type { CommandResult } from '../store/commit.ts'
import { carryOut, findRepeated } from './carry-out.ts'
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
  readonly urgent?: boolean
  readonly confidential?: boolean
}

export type Opened = { readonly result: CommandResult; readonly place: incidents.Place; readonly confidential: boolean }

/** Opens a matter where it lies: the place decides who is responsible, the category adds what it always implies. */
export async function openIncident(desk: Desk, opening: Opening): Promise<Opened> {
  const { commandId, body, actor, contact } = opening
  const by = actor.kind === 'staff' ? actor.personId : 'public'
  const identity = { commandId, fingerprint: fingerprint({ name: 'report', by, body: [body, contact, opening.recorded] }) }
  const [repeated, place, { categories }] = await Promise.all([
    findRepeated(desk, identity),
    desk.resolvePlace(body.place),
    desk.readCity(),
  ])
  const category = body.categoryId === undefined ? undefined : categories.get(body.categoryId)
  if (body.categoryId !== undefined && !category) throw new Refusal('category.unknown', { categoryId: body.categoryId })
  const confidential = body.confidential === true || category?.confidential === true
  if (repeated) return { result: repeated, place, confidential }

  const now = new Date().toISOString()
  const target = { id: newId(), caseCode: newCaseCode(now) }
  const reporter = newReporter(desk.vault, { ...contact, id: newId(), incidentId: target.id })
  const report: incidents.Report = {
    type: 'report',
    text: body.text,
    ...(body.categoryId === undefined ? {} : { categoryId: body.categoryId }),
    place,
    photoIds: body.photoIds,
    urgent: body.urgent === true || category?.urgent === true,
    confidential,
    source: opening.source,
    by: { reporterId: reporter.id, kind: opening.reportedBy },
  }
  const result = await carryOut(desk, {
    ...identity,
    actor: actor.kind === 'resident' ? { kind: 'resident', reporterId: reporter.id } : actor,
    now,
    command: commandOf(report, opening.recorded),
    target,
    reporters: [reporter],
    photoOwnerId: opening.photoOwnerId,
  })
  return { result, place, confidential }
}

function commandOf({ type, ...report }: incidents.Report, recorded: Opening['recorded']): incidents.Command {
  return recorded ? { type: 'record', report, ...recorded } : { type, ...report }
}
