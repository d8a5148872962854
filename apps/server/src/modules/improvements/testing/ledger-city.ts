import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { modules } from '../../../app.ts'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { addOrganisation } from '../../accounts/index.ts'
import { addGeography } from '../../areas/index.ts'

const password = 'plum river lantern'

const units = {
  city: { id: newId(), kind: 'centre', name: '市综治中心', areaCode: '3506' },
  county: { id: newId(), kind: 'centre', name: '区综治中心', areaCode: '350603' },
} as const satisfies Record<string, domain.Unit>

const cast = {
  keeper: ['supervisor', units.city],
  other: ['systemAdministrator', units.city],
  below: ['supervisor', units.county],
  dispatcher: ['dispatcher', units.county],
} as const satisfies Record<string, readonly [domain.Role, domain.Unit]>
type Person = keyof typeof cast

/** A city with those who keep the ledger, and one who works there. */
export async function openLedgerCity() {
  const database = await testDatabase()
  const phones = Object.fromEntries(Object.keys(cast).map((name, index) => [name, `1990000040${index}`]))
  await transaction(database.pool, async (tx) => {
    const validFrom = '2021-01-01'
    await addGeography(tx, {
      areas: [
        { code: '3506', name: '漳州市', level: 'city', parentCode: null, validFrom },
        { code: '350603', name: '龙文区', level: 'county', parentCode: '3506', validFrom },
      ],
      grids: [],
      buildings: [],
    })
    const people = Object.entries(cast).map(([name, [role, unit]]) => ({
      id: newId(),
      name,
      phone: phones[name] ?? '',
      memberships: [{ unitId: unit.id, role, cleared: false }],
    }))
    await addOrganisation(tx, { units: Object.values(units), people, password })
  })
  const { app } = await testApp({ database, modules })
  const as = async (person: Person) => {
    const { reply } = await apiCaller(app)('logIn', { body: { phone: phones[person] ?? '', password } })
    return { call: apiCaller(app, reply.token), token: reply.token }
  }
  return { app, database, as, nobody: apiCaller(app) }
}
