import { expect, test } from 'vitest'
import { inDays, openGrantCity } from './testing/grant-city.ts'

const city = await openGrantCity()
const { civil, health, privacy, wanted, granted, items, database } = city
const stranger = await city.as('stranger')

test('[R1] each owner decides a part, and nobody decides for another', async () => {
  const { reply, status } = await health('requestGrant', {
    body: wanted({ items: ['person.name', items.contact, items.contactPhone] }),
  })
  expect(status).toBe(201)
  expect(reply.map(({ owner, items: of, state }) => `${owner?.name ?? ''} ${of.length} ${state}`).toSorted()).toEqual([
    ' 1 requested',
    '民政办 2 requested',
  ])
  const ofCivil = reply.find(({ owner }) => owner !== null)?.id ?? ''
  const ofRegistry = reply.find(({ owner }) => owner === null)?.id ?? ''
  const yes = (id: string) => ({ params: { id }, body: { approved: true } })
  expect((await privacy('decideGrant', yes(ofCivil))).code).toBe('not-found')
  expect((await civil('decideGrant', yes(ofRegistry))).code).toBe('not-found')
  expect((await health('decideGrant', yes(ofRegistry))).code).toBe('not-found')
  expect((await civil('decideGrant', yes(ofCivil))).reply.state).toBe('valid')
  expect((await civil('decideGrant', yes(ofCivil))).code).toBe('grant.decided')
  const no = { params: { id: ofRegistry }, body: { approved: false, reason: '目的写得太宽' } }
  expect((await privacy('decideGrant', no)).reply).toMatchObject({ state: 'refused', decidedReason: '目的写得太宽' })
})

test('[R1] nobody decides what they asked for themselves', async () => {
  const own = wanted({ unitId: city.units.civil.id, items: [items.alone] })
  const { reply } = await civil('requestGrant', { body: own })
  const id = reply[0]?.id ?? ''
  expect((await civil('decideGrant', { params: { id }, body: { approved: true } })).code).toBe('grant.own-request')
})

test('[R1] what is granted already is answered at once, anything more is asked anew', async () => {
  const first = await granted()
  const again = await health('requestGrant', { body: wanted({ items: ['person.phone'], until: inDays(10) }) })
  expect(again.reply).toMatchObject([{ id: first.id, state: 'valid' }])
  const more = await health('requestGrant', { body: wanted({ items: ['person.phone', 'person.idCard'] }) })
  expect(more.reply).toMatchObject([{ state: 'requested' }])
  expect(more.reply[0]?.id).not.toBe(first.id)
})

test('[R1] an owner grants less than was asked, never more', async () => {
  const asked = await health('requestGrant', { body: wanted({ items: ['person.idCard'], clear: true }) })
  const params = { id: asked.reply[0]?.id ?? '' }
  const longer = { approved: true, until: inDays(60) }
  expect((await privacy('decideGrant', { params, body: longer })).code).toBe('grant.until')
  const less = { approved: true, until: inDays(7), clear: false }
  expect((await privacy('decideGrant', { params, body: less })).reply).toMatchObject({ until: inDays(7), clear: false })
})

test('[R1] wrong fields, numbers and dates are refused before anybody has to decide', async () => {
  const ask = async (given: object) => (await health('requestGrant', { body: wanted(given) })).code
  expect(await ask({ items: ['person.shoeSize'] })).toBe('grant.item-unknown')
  expect(await ask({ until: inDays(-2) })).toBe('grant.until')
  expect(await ask({ until: inDays(800) })).toBe('grant.until')
  expect(await ask({ areaCode: '359999' })).toBe('area.unknown')
  expect(await ask({ idCards: ['123'] })).toBe('grant.id-card')
  expect(await ask({ unitId: city.units.civil.id })).toBe('not-found')
})

test('[R6] to others a grant does not exist', async () => {
  const { id } = await granted()
  expect((await stranger('listGrants')).reply).toEqual([])
  expect((await stranger('readGrant', { params: { id } })).code).toBe('not-found')
  expect((await civil('readGrant', { params: { id } })).code).toBe('not-found')
  expect((await civil('listGrantReads', { params: { id } })).code).toBe('not-found')
  expect((await stranger('withdrawGrant', { params: { id }, body: { reason: '试' } })).code).toBe('not-found')
})

test('[R1] asking, deciding and ending are on the trail with their reasons', async () => {
  const { id } = await granted({ items: ['person.birthOn'] })
  await privacy('withdrawGrant', { params: { id }, body: { reason: '用途有变' } })
  expect((await privacy('withdrawGrant', { params: { id }, body: { reason: '再次' } })).code).toBe('grant.over')
  const trail = await database.owner.query<{ action: string }>(
    'select action from platform.audit where subject = $1 order by at',
    [id],
  )
  expect(trail.rows.map(({ action }) => action)).toEqual(['grant.requested', 'grant.decided', 'grant.withdrawn'])
})
