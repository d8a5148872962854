import { type Platform, type Transaction, transaction } from '../../../platform/index.ts'
import { listMembersByPhone } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { addHouses, hasBuildings, switchField } from '../../registry/index.ts'
import { demoGeography } from '../geography/demo-geography.ts'
import { demoPhoneOf } from '../people.ts'
import { lockSeeding } from '../store.ts'
import { demoHouses } from './demo-houses.ts'
import { demoSwitches } from './demo-organisations.ts'

/** Puts houses with invented people into the demonstration city, where its registry is empty. */
export async function ensureHouses(platform: Platform): Promise<void> {
  const { database } = platform
  if (await hasBuildings(database)) return
  const houses = demoHouses(demoGeography())
  const areaName = await areaNamer(database)
  if (houses.some(({ gridCode }) => areaName(gridCode) === gridCode)) return
  await transaction(database, async (tx) => {
    await lockSeeding(tx)
    if (await hasBuildings(tx)) return
    await addHouses(platform, tx, houses)
    await switchFields(tx)
  })
}

/** By the system administrator of the demonstration, as everywhere. */
async function switchFields(tx: Transaction): Promise<void> {
  const phone = demoPhoneOf('systemAdministrator')
  const [member] = phone === undefined ? [] : await listMembersByPhone(tx, [phone])
  if (!member) return
  for (const [legalBasis, codes] of Object.entries(demoSwitches))
    for (const code of codes) await switchField(tx, { code, on: true, legalBasis, byId: member.personId })
}
