import { accounts as domain } from '@ejia/domain'
import { expect, test } from 'vitest'
import { type Platform, transaction } from '../../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../../platform/testing/index.ts'
import { accounts, addOrganisation, currentUnits } from '../accounts/index.ts'
import { addGeography, areas } from '../areas/index.ts'
import { demoGeography } from './geography/demo-geography.ts'
import { demoOrganisation, demoPassword, listDemoPeople } from './people.ts'

const database = await testDatabase()
const geography = demoGeography()
const organisation = demoOrganisation(geography)
await transaction(database.pool, async (tx) => {
  await addGeography(tx, geography)
  await addOrganisation(tx, organisation)
})
const { app, platform } = await testApp({ database, modules: [areas, accounts] })

test('each grid has a team below its community, and each community a committee below its street’s centre', async () => {
  const { all, byId } = await currentUnits(platform.database)
  const grids = geography.areas.filter(({ level }) => level === 'grid')
  const teams = all.filter(({ kind }) => kind === 'gridTeam')
  expect(teams.map(({ areaCode }) => areaCode).toSorted()).toEqual(grids.map(({ code }) => code).toSorted())
  for (const unit of all.filter(({ kind }) => kind === 'gridTeam' || kind === 'community')) {
    expect(domain.isUnitPlace(unit)).toBe(true)
    expect(domain.findNaturalParent(unit, all)?.id).toBe(unit.parentId)
  }
  expect(byId.get(teams[0]?.parentId ?? '')?.kind).toBe('community')
})

test('the places of the worked example have the units that it needs', async () => {
  const { all } = await currentUnits(platform.database)
  const namesAt = (code: string) => all.filter(({ areaCode }) => areaCode === code).map(({ name }) => name)
  expect(namesAt('350603003003001')).toEqual(['毅阳社区第一网格'])
  expect(namesAt('350603003003')).toEqual(['毅阳社区居委会'])
  expect(namesAt('350603003')).toEqual(expect.arrayContaining(['蓝田街道综治中心', '蓝田街道城管办', '蓝田派出所']))
  expect(namesAt('350602100201')).toEqual(['松州村委会'])
})

test('every role has somebody, one community has several accounts, and the administrators are three people', async () => {
  const held = organisation.people.flatMap(({ memberships }) => memberships)
  expect(new Set(held.map(({ role }) => role)).size).toBe(domain.roles.length)
  const yiyang = organisation.units.find(({ areaCode, kind }) => areaCode === '350603003003' && kind === 'community')
  expect(held.filter(({ unitId }) => unitId === yiyang?.id).length).toBeGreaterThan(1)
  expect(new Set(organisation.people.map(({ name }) => name)).size).toBe(organisation.people.length)
})

test('the log-in page lists people who can log in as it says, the worked example first', async () => {
  const people = await listDemoPeople(platform)
  expect(people).toHaveLength(organisation.people.length)
  expect(people.slice(0, 4).map(({ role, unitName, end }) => `${unitName} ${role} ${end}`)).toEqual([
    '毅阳社区第一网格 gridWorker field',
    '毅阳社区居委会 communityHead field',
    '蓝田街道综治中心 dispatcher console',
    '蓝田街道城管办 departmentHandler field',
  ])
  const [first] = people
  const { reply } = await apiCaller(app)('logIn', { body: { phone: first?.phone, password: demoPassword } })
  expect(reply.me.name).toBe(first?.name)
})

test('outside the demo nobody is listed', async () => {
  const elsewhere: Platform = { ...platform, config: { ...platform.config, demo: false } }
  expect(await listDemoPeople(elsewhere)).toEqual([])
})
