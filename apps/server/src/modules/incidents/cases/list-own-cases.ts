import type { OwnCase } from '@ejia/contract'
import { incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { followKeyOf } from '../follow-key.ts'
import { toLogged } from '../read/to-logged.ts'
import { listEventsOfAll, listStates } from '../store/load.ts'
import { listReporters } from '../store/reporters.ts'
import { presentCase } from './present-case.ts'

export type CaseOfReporter = OwnCase & { readonly reporterId: string }

/** The matters of somebody who has shown to be these reporters, newest first. */
export async function listOwnCases(desk: Desk, reporterIds: readonly string[]): Promise<CaseOfReporter[]> {
  const found = await listMatters(desk, reporterIds)
  const [{ city, names }, stored] = await Promise.all([
    desk.readCity(),
    listEventsOfAll(desk.database, [...new Set(found.map(({ state }) => state.id))]),
  ])
  const logs = Map.groupBy(stored.map(toLogged), ({ incidentId }) => incidentId)
  const around = { city, now: new Date().toISOString(), policy: incidents.defaultPolicy }
  return found
    .map(({ reporterId, state }) => {
      const view = incidents.reporterView(state, logs.get(state.id) ?? [], reporterId)
      const commands = incidents.legalCommands(state, { ...around, actor: { kind: 'resident', reporterId } })
      return {
        reporterId,
        caseCode: view.caseCode,
        followKey: followKeyOf(desk.vault, reporterId),
        text: view.text,
        stage: view.stage,
        reportedAt: view.reportedAt,
        areaName: names.area(state.place.areaCode),
        waitsFor: view.question ? 'answer' : commands.includes('confirm') ? 'rating' : null,
      } as const
    })
    .toSorted((one, other) => other.reportedAt.localeCompare(one.reportedAt))
}

/** The same matters whole, as their reporter reads them; for whoever takes their data along. */
export async function presentOwnCases(desk: Desk, reporterIds: readonly string[]) {
  const found = await listMatters(desk, reporterIds)
  return Promise.all(found.map(({ state, reporterId }) => presentCase(desk, state, reporterId)))
}

async function listMatters({ database }: Pick<Desk, 'database'>, reporterIds: readonly string[]) {
  const reporters = await listReporters(database, reporterIds)
  const states = await listStates(
    database,
    reporters.map(({ incidentId }) => incidentId),
  )
  const byId = new Map(states.map((state) => [state.id, state]))
  return reporters.flatMap(({ id, incidentId }) => {
    const state = byId.get(incidentId)
    return state ? [{ reporterId: id, state }] : []
  })
}
