import type { api, InputOf } from '@ejia/contract'
import { type accounts as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type Transaction, transaction } from '../../platform/index.ts'
import { addGeography, findCity, refreshAtlas } from '../areas/index.ts'
import { refreshUnits } from './current-units.ts'
import { checkNewPassword, hashPassword } from './password.ts'
import { setCredential } from './store/credentials.ts'
import { addMembership, lockRights } from './store/memberships.ts'
import { addPerson, hasPeople } from './store/people.ts'
import { addSetupLink, isSetupLink, removeSetupLinks } from './store/setup-links.ts'
import { addUnits, findCityCentre } from './store/units.ts'
import { hashToken, newToken } from './token.ts'

const linkHours = 24

/** Whether the first administrator is still to be created. The demo brings its own people. */
export async function needsSetup({ database, config }: Platform): Promise<boolean> {
  return !config.demo && !(await hasPeople(database))
}

/** A new one-time token, where one is needed; what is stored of it opens nothing. */
export async function makeSetupToken(platform: Platform): Promise<string | undefined> {
  const needed = await needsSetup(platform)
  if (!needed) return undefined
  const token = newToken()
  await addSetupLink(platform.database, hashToken(token), linkHours)
  return token
}

/** The city with its centre and one system administrator, who then appoints the security and audit administrators. */
export async function finishSetup(
  { database }: Platform,
  { token, name, phone, password, city }: InputOf<typeof api.finishSetup>['body'],
): Promise<void> {
  checkNewPassword(password, { name, phone })
  const hash = await hashPassword(password)
  const known = await findCity(database)
  await transaction(database, async (tx) => {
    await lockRights(tx)
    if (await hasPeople(tx)) throw new Refusal('setup.done')
    const isValid = await isSetupLink(tx, hashToken(token))
    if (!isValid) throw new Refusal('setup.token-wrong')
    const centre = (await findCityCentre(tx)) ?? (await addCentre(tx, known ?? (await addCity(tx, city))))
    const personId = newId()
    await addPerson(tx, { id: personId, name, phone })
    await setCredential(tx, { personId, hash, mustChange: false })
    const role = 'systemAdministrator'
    await addMembership(tx, { id: newId(), personId, unitId: centre.id, role, cleared: false })
    await removeSetupLinks(tx)
    await recordAudit(tx, { action: 'setup.finished', personId })
  })
  await refreshAtlas(database)
  await refreshUnits(database)
}

type City = { readonly code: string; readonly name: string }

async function addCity(tx: Transaction, city: City | undefined): Promise<City> {
  if (!city) throw new Refusal('input.invalid', { field: 'body.city' })
  const validFrom = new Date().toISOString().slice(0, 10)
  const area = { ...city, level: 'city', parentCode: null, validFrom } as const
  await addGeography(tx, { areas: [area], grids: [], buildings: [] })
  return city
}

async function addCentre(tx: Transaction, { code, name }: City): Promise<domain.Unit> {
  const centre = { id: newId(), kind: 'centre', name: `${name}综治中心`, areaCode: code } as const
  await addUnits(tx, [centre])
  return centre
}
