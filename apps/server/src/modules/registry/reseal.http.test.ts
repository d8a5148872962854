import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { testApp } from '../../platform/testing/index.ts'
import { accounts } from '../accounts/index.ts'
import { areas } from '../areas/index.ts'
import { registry } from './index.ts'
import { addBuilding, invented, moveIn, openTestRegistry } from './testing/test-registry.ts'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const city = await openTestRegistry({ DATA_KEY: keyOf(1) })

/** The same city on a server with other keys. */
async function restart(settings: Record<string, string>) {
  const server = await testApp({ database: city.database, modules: [areas, accounts, registry], settings })
  const call = async (
    name: 'searchResidents' | 'unmaskResident' | 'unmaskOrganisation' | 'openPlaceCode' | 'changeRoom',
    url: string,
    payload?: object,
  ) =>
    server.app.inject({
      method: name === 'openPlaceCode' ? 'GET' : 'POST',
      url,
      headers: { authorization: `Bearer ${await city.tokenOf('officer')}` },
      ...(payload ? { payload } : {}),
    })
  return { ...server, call }
}

test('[G12] after a change of key all opens and is found; once sealed again the old key is not needed', async () => {
  const building = await addBuilding(city, '翠堤1栋')
  const family = moveIn(invented(700_001))
  const officer = await city.as('officer')
  const edit = (changes: readonly object[]) => ({
    params: { id: building.first.id },
    body: { changeId: newId(), expectedVersion: 9, changes },
  })
  await officer('changeRoom', edit([family.change]))
  await officer('changeRoom', edit([{ type: 'correct', personId: family.personId, values: { phone: '13800138000' } }]))
  const organisationId = newId()
  const shop = { orgName: '翠堤便利店', legalPersonName: '陈大明' }
  await officer(
    'changeRoom',
    edit([{ type: 'organisationIn', organisation: { organisationId, kind: 'enterprise', values: shop } }]),
  )
  await officer(
    'changeRoom',
    edit([{ type: 'organisationCorrect', organisationId, values: { orgPhone: '13800138001' } }]),
  )
  const search = { by: 'idCard', value: invented(700_001).idCard, reason: '核对' }
  const unmask = { fields: ['phone'], reason: '核对' }
  const clear = `/api/registry/people/${family.personId}/unmask`

  const changed = await restart({ DATA_KEY: keyOf(2), DATA_KEYS_OLD: keyOf(1), DATA_CIPHER: 'sm4-gcm' })
  expect((await changed.call('searchResidents', '/api/registry/search', search)).json<unknown[]>()).toHaveLength(1)
  expect((await changed.call('unmaskResident', clear, unmask)).json()).toEqual({ values: { phone: '13800138000' } })
  let [rounds, sealed] = [0, 0]
  for (let count = 1; count > 0; rounds += 1) {
    count = (await registry.reseal?.(changed.platform, 2)) ?? 0
    sealed += count
  }
  expect(sealed).toBe(5) // the code key, the person, the organisation, and what both were before
  expect(rounds).toBe(2)

  const alone = await restart({ DATA_KEY: keyOf(2) })
  expect((await alone.call('searchResidents', '/api/registry/search', search)).json<unknown[]>()).toHaveLength(1)
  expect((await alone.call('unmaskResident', clear, unmask)).json()).toEqual({ values: { phone: '13800138000' } })
  const ofShop = { fields: ['legalPersonName', 'orgPhone'], reason: '核对' }
  const shopUrl = `/api/registry/organisations/${organisationId}/unmask`
  expect((await alone.call('unmaskOrganisation', shopUrl, ofShop)).json()).toEqual({
    values: { legalPersonName: '陈大明', orgPhone: '13800138001' },
  })
  expect((await alone.call('openPlaceCode', `/api/registry/codes/${building.code}`)).statusCode).toBe(200)
})
