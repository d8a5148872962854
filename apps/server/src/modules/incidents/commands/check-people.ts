import { type incidents, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'

type Named = {
  readonly command: incidents.Command
  readonly target: { readonly loaded?: { readonly state: incidents.Incident } }
}

/** A named handler must belong to the unit that has the matter, or gets it. */
export async function checkPeople(desk: Pick<Desk, 'isMember'>, { command, target }: Named): Promise<void> {
  if (command.type !== 'accept' && command.type !== 'delegate' && command.type !== 'handOver') return
  const personId = command.type === 'handOver' ? command.toPersonId : command.personId
  const unitId = (command.type === 'delegate' ? command.unitId : undefined) ?? target.loaded?.state.leadUnitId
  if (personId === undefined || unitId === undefined) return
  if (!(await desk.isMember(personId, unitId))) throw new Refusal('person.not-in-unit', { personId, unitId })
}
