import type { IncidentDetail, Step } from '@ejia/contract'
import { type accounts, incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { listEvents, listStates } from '../store/load.ts'
import { presentDetail } from '../views/incident-detail.ts'
import { lookUpNames, peopleInLog, peopleInStates } from '../views/look-up-names.ts'
import { presentReporters } from '../views/reporters.ts'
import { presentSteps } from '../views/step.ts'
import { getVisible } from './get-visible.ts'
import { toLogged } from './to-logged.ts'

type Asked = { readonly actor: accounts.Actor; readonly id: string }

export async function readDetail(desk: Desk, { actor, id }: Asked): Promise<IncidentDetail> {
  const { state } = await getVisible(desk, actor, id)
  const [{ city }, names, reporters, relatives] = await Promise.all([
    desk.readCity(),
    lookUpNames(desk, peopleInStates([state])),
    presentReporters(desk, state),
    listStates(desk.database, relativesOf(state)),
  ])
  const around = { actor, city, now: new Date().toISOString(), policy: incidents.defaultPolicy }
  return presentDetail(state, {
    names,
    reporters,
    relatives: new Map(relatives.map(({ id: relative, caseCode }) => [relative, { id: relative, caseCode }])),
    closingRule: incidents.closingRuleOf(state, city),
    commands: incidents.legalCommands(state, around).filter(isSentByPeople),
  })
}

export async function readSteps(desk: Desk, { actor, id }: Asked): Promise<Step[]> {
  const [, stored] = await Promise.all([getVisible(desk, actor, id), listEvents(desk.database, id)])
  const log = stored.map(toLogged)
  const names = await lookUpNames(desk, peopleInLog(log))
  return presentSteps(log, names)
}

function relativesOf({ mergedIntoId, partOfId, partIds, absorbedIds }: incidents.Incident): string[] {
  return [mergedIntoId, partOfId, ...partIds, ...absorbedIds].filter((id) => id !== undefined)
}

function isSentByPeople(type: incidents.CommandType): type is IncidentDetail['commands'][number] {
  return type !== 'absorb' && type !== 'openPart' && type !== 'passWindow' && type !== 'retime' && type !== 'handOver'
}
