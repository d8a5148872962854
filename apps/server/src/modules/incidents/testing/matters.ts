import type { CommandBodyName } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { inLongwen, type Person, type TestCity } from './test-city.ts'
import { lookUpId, lookUpVersion } from './test-store.ts'

/** A report body; what a test cares about is given, the rest is ordinary. */
export function reportBody(given: object = {}): object {
  return {
    commandId: newId(),
    text: '老陈在公共绿地上搭了一间铁皮棚',
    place: { point: inLongwen, address: '毅阳小区三号楼前绿地' },
    ...given,
  }
}

/** Reports as the public does, and answers the way to the matter. */
export async function reportByResident({ call }: TestCity, given: object = {}) {
  const { status, body, problem } = await call(undefined, 'report', { body: reportBody(given) })
  if (status !== 201) throw new Error(`not reported: ${problem.code}`)
  return body
}

export function idOf({ database }: TestCity, caseCode: string): Promise<string> {
  return lookUpId(database.owner, caseCode)
}

/** Sends a command against the version as it is now. */
export async function act(
  city: TestCity,
  person: Person,
  [name, id, facts = {}]: readonly [name: CommandBodyName, id: string, facts?: object | undefined],
) {
  const expectedVersion = await lookUpVersion(city.database.owner, id)
  return city.call(person, name, { params: { id }, body: { commandId: newId(), expectedVersion, ...facts } })
}
