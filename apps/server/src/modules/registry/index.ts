import type { Module, Platform } from '../../platform/index.ts'
import { type Desk, openDesk } from './desk.ts'
import { resealRegistry } from './reseal-registry.ts'
import { routesOf } from './routes.ts'
import { importTask, wakeStalled } from './store/imports.ts'
import { removeOldImports } from './store/old-imports.ts'
import { removeEndedLinks } from './store/self-fills.ts'
import { runImport } from './transfers/run-import.ts'

export { addHouses, type House } from './add-houses.ts'
export { rulesNow as registryRules } from './desk.ts'
export { viewFields as listRegistryFields } from './fields.ts'
export { findPeopleByIdCards } from './people/find-by-id-cards.ts'
export { eachIdentity, findIdentities, listIdentities } from './people/identities.ts'
export { followBorders } from './places/follow-borders.ts'
export { moveToCodes } from './places/move-to-codes.ts'
export { listResidentIds, readRecordChanges } from './records/read-changes.ts'
export {
  eachRoomRecord,
  findRoomOfPerson,
  type RoomRecord,
  readPersonRecords,
  readRoomRecord,
} from './records/read-records.ts'
export { writeAnswers } from './records/write-answers.ts'
export { switchField } from './store/fields.ts'
export { Effect as RecordEffect } from './store/import-effects.ts'
export { hasBuildings, listPlacedBuildings, listPlaceNames } from './store/places.ts'
export { csvLine, utf8Mark } from './transfers/csv-line.ts'
export { explainFault } from './transfers/explain-fault.ts'
export { preparePlaces } from './transfers/place-rows.ts'
export { registerPerson, undoRegistration } from './transfers/register-person.ts'

const wakeTask = 'registry.wake-imports'
const cleanUpTask = 'registry.clean-up'

const desks = new WeakMap<Platform, Desk>()

export const registry: Module = {
  name: 'registry',
  start: async (platform) => {
    desks.set(platform, await openDesk(platform))
  },
  routes: (platform) => routesOf(deskOf(platform)),
  jobs: (platform) => ({
    [importTask]: (payload, { log }) => runImport(deskOf(platform), payload, log),
    [wakeTask]: () => wakeStalled(platform.database),
    [cleanUpTask]: async () => {
      await removeOldImports(platform.database)
      await removeEndedLinks(platform.database)
    },
  }),
  cron: [
    { task: wakeTask, at: '* * * * *' },
    { task: cleanUpTask, at: '11 19 * * *' },
  ],
  reseal: resealRegistry,
}

function deskOf(platform: Platform): Desk {
  const desk = desks.get(platform)
  if (!desk) throw new Error('the registry module was not started')
  return desk
}
