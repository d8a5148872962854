import { type Role, roles } from '@ejia/contract'
import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { modules } from '../app.ts'
import { addOrganisation } from '../modules/accounts/index.ts'
import { addGeography, type Geography } from '../modules/areas/index.ts'
import { transaction } from '../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../platform/testing/index.ts'

export type Side = 'inside' | 'outside'

/** Two districts that are built alike; what happens lies in the first, so people of the second are outsiders. */
const codes = {
  inside: { county: '350603', street: '350603003', community: '350603003003', grid: '350603003003001', west: 117.7 },
  outside: { county: '350602', street: '350602006', community: '350602006005', grid: '350602006005001', west: 117.6 },
} as const

/** In which unit somebody with this role is. */
const unitOf = {
  gridWorker: 'team',
  communityHead: 'community',
  dispatcher: 'street',
  departmentHandler: 'department',
  supervisor: 'street',
  callbackOfficer: 'street',
  registryOfficer: 'community',
  privacyOfficer: 'street',
  systemAdministrator: 'county',
  securityAdministrator: 'county',
  auditAdministrator: 'county',
} as const satisfies Record<Role, string>

const password = 'plum river lantern'
const validFrom = '2021-01-01'

/** The whole server with one person for each role inside and one outside. */
export async function openAccessCity(
  options: { readonly settings?: Readonly<Record<string, string>>; readonly works?: boolean } = {},
) {
  const database = await testDatabase()
  const units = { inside: unitsOf('inside'), outside: unitsOf('outside') }
  const people = (['inside', 'outside'] as const).flatMap((side) =>
    roles.map((role) => ({
      id: newId(),
      name: `${side} ${role}`,
      phone: phoneOf(role, side),
      memberships: [{ unitId: units[side][unitOf[role]].id, role, cleared: false }],
    })),
  )
  await transaction(database.pool, async (tx) => {
    await addGeography(tx, {
      areas: [...divisions('inside'), ...divisions('outside')],
      grids: [ground('inside'), ground('outside')],
      buildings: [],
    })
    await addOrganisation(tx, {
      units: [...Object.values(units.inside), ...Object.values(units.outside)],
      people,
      password,
    })
  })
  const server = await testApp({ database, modules, ...options })
  async function logIn(role: Role, side: Side): Promise<string> {
    return (await apiCaller(server.app)('logIn', { body: { phone: phoneOf(role, side), password } })).reply.token
  }
  return { app: server.app, platform: server.platform, database, units, logIn }
}

function unitsOf(side: Side) {
  const { county, street, community, grid } = codes[side]
  const unit = (kind: domain.UnitKind, areaCode: string) => ({
    id: newId(),
    kind,
    name: `${kind} ${areaCode}`,
    areaCode,
  })
  return {
    county: unit('centre', county),
    street: unit('centre', street),
    department: { ...unit('department', street), nature: 'urbanManagement' },
    community: unit('community', community),
    team: unit('gridTeam', grid),
  }
}

function divisions(side: Side) {
  const { county, street, community, grid } = codes[side]
  return [
    ...(side === 'inside'
      ? [{ code: '3506', name: '漳州市', level: 'city', parentCode: null, validFrom } as const]
      : []),
    { code: county, name: county, level: 'county', parentCode: '3506', validFrom } as const,
    { code: street, name: street, level: 'street', parentCode: county, validFrom } as const,
    { code: community, name: community, level: 'community', parentCode: street, validFrom } as const,
    { code: grid, name: grid, level: 'grid', parentCode: community, validFrom } as const,
  ]
}

function ground(side: Side): Geography['grids'][number] {
  const { grid, west } = codes[side]
  const [east, south, north] = [west + 0.01, 24.5, 24.51]
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { code: grid, geometry: { type: 'Polygon', coordinates: [ring] } }
}

function phoneOf(role: Role, side: Side): string {
  return `19900${side === 'inside' ? '1' : '2'}${String(roles.indexOf(role)).padStart(5, '0')}`
}
