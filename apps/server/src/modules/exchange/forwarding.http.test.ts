import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller, until } from '../../platform/testing/index.ts'
import { readPartners } from './forwarding/read-partners.ts'
import { openExchangeCity } from './testing/exchange-city.ts'

const here = await openExchangeCity({ works: true })
const there = await openExchangeCity({ works: true })
const endpointOf = async ({ app }: typeof here) => `${await app.listen({ host: '127.0.0.1', port: 0 })}/open311/v2`
const [endpointHere, endpointThere] = [await endpointOf(here), await endpointOf(there)]

const worker = apiCaller(here.app, await here.logIn('gridWorker', 'inside'))
const head = apiCaller(here.app, await here.logIn('communityHead', 'inside'))
const dispatcher = apiCaller(here.app, await here.logIn('dispatcher', 'inside'))

async function partner(city: typeof here, given: object) {
  const body = {
    name: '邻市',
    endpoint: endpointThere,
    jurisdictionId: null,
    categoryId: 'rubbish',
    serviceCode: 'rubbish',
    areaCode: null,
    takesUpdates: true,
    apiKey: there.secret,
    reason: '两市约定',
    ...given,
  }
  const { reply, status } = await city.keeper('addPartner', { body })
  expect(status).toBe(201)
  return reply
}

async function report(categoryId: string, given: object = {}) {
  const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前' }
  const text = '界河边垃圾没人收，打13812345678'
  const { reply, status } = await worker('reportIncident', {
    body: { commandId: newId(), text, place, categoryId, ...given },
  })
  expect(status).toBe(201)
  return reply
}

async function forwardOf(incidentId: string) {
  return (await dispatcher('listForwards')).reply.find((one) => one.incidentId === incidentId)
}

async function sent(incidentId: string) {
  await until(async () => (await forwardOf(incidentId))?.state === 'sent')
  return (await forwardOf(incidentId))?.remoteId ?? ''
}

async function notesHere(id: string): Promise<string[]> {
  const steps = (await dispatcher('listSteps', { params: { id } })).reply
  return steps.filter(({ type }) => type === 'Noted').map((step) => JSON.stringify(step))
}

await partner(here, {})
await partner(there, { endpoint: endpointHere, apiKey: here.secret, name: '原市' })

test('[F1] [F2] a matter of the category arrives there once, without people, and does not come back', async () => {
  const other = await report('street-light')
  const { id, caseCode } = await report('rubbish')
  const remoteId = await sent(id)
  const matter = await there.matterOf(remoteId)
  expect(matter.text).toContain('界河边垃圾没人收')
  expect(matter.text).not.toContain('13812345678')
  expect(matter).toMatchObject({ source: 'partner', category: { id: 'rubbish' } })
  expect(await forwardOf(other.id)).toBeUndefined()
  const theirs = apiCaller(there.app, await there.logIn('dispatcher', 'inside'))
  expect((await theirs('listForwards')).reply).toEqual([])
  expect((await theirs('listIncidents', { query: {} })).reply.items).toHaveLength(1)
  expect((await notesHere(id)).join('')).toContain(remoteId)
  expect(caseCode).not.toBe(remoteId)
})

test('[F3] what the other system says is written into the trail once, and nothing is solved by it', async () => {
  const { id } = await report('rubbish')
  const remoteId = await sent(id)
  await readPartners(here.platform)
  await there.resolve(remoteId, '已清走三车垃圾')
  for (let times = 0; times < 2; times += 1) await readPartners(here.platform)
  expect(await forwardOf(id)).toMatchObject({ state: 'ended', remoteStatus: 'closed' })
  const said = (await notesHere(id)).filter((note) => note.includes('已清走三车垃圾'))
  expect(said).toHaveLength(1)
  expect((await dispatcher('getIncident', { params: { id } })).reply.stage).toBe('reported')
})

test('[F4] that it has ended here is told there once', async () => {
  const { id } = await report('rubbish')
  const remoteId = await sent(id)
  const { version } = (await head('getIncident', { params: { id } })).reply
  const body = { commandId: newId(), expectedVersion: version, reason: '不属本市', whereToGo: '邻市' }
  expect((await head('decline', { params: { id }, body })).status).toBe(200)
  await until(async () => JSON.stringify(await there.notesOf(remoteId)).includes('转出方已结案'))
  expect(await there.notesOf(remoteId)).toHaveLength(1)
})

test('[F5] what is refused stands in the list with the reason, and is tried again when somebody says so', async () => {
  await partner(here, { name: '错钥市', categoryId: 'street-light', serviceCode: 'noise', apiKey: 'wrong' })
  const { id } = await report('street-light')
  await until(async () => (await forwardOf(id))?.state === 'failed')
  expect((await forwardOf(id))?.fault).toMatch(/密钥|key/i)
  expect((await notesHere(id)).join('')).toContain('转错钥市失败')
  expect((await dispatcher('retryForward', { params: { id } })).status).toBe(202)
  await until(async () => (await forwardOf(id))?.state === 'failed')
  const { id: wrong = '' } = (await here.keeper('listPartners')).reply.find(({ name }) => name === '错钥市') ?? {}
  const body = { apiKey: there.secret, reason: '对方换了密钥' }
  const changed = await here.keeper('changePartnerKey', { params: { id: wrong }, body })
  expect(JSON.stringify(changed.reply)).not.toContain(there.secret)
  expect((await dispatcher('retryForward', { params: { id } })).status).toBe(202)
  await sent(id)
})

test('[F5] a system that is away is tried again later, and the centre sees why', async () => {
  await partner(here, { name: '失联市', categoryId: 'property-management', endpoint: 'http://127.0.0.1:9/open311/v2' })
  const { id } = await report('property-management')
  await until(async () => typeof (await forwardOf(id))?.fault === 'string')
  expect(await forwardOf(id)).toMatchObject({ state: 'waiting' })
  expect((await dispatcher('retryForward', { params: { id } })).status).toBe(409)
})

test('[F6] [F7] keys are shown to nobody, switching is audited, and strangers see no forwards', async () => {
  const shown = JSON.stringify((await here.keeper('listPartners')).reply)
  expect(shown).toContain('邻市')
  expect(shown).not.toContain(there.secret)
  const [first] = (await here.keeper('listPartners')).reply
  const body = { on: false, reason: '约定到期' }
  const off = await here.keeper('switchPartner', { params: { id: first?.id ?? '' }, body })
  expect(off.reply.isOn).toBe(false)
  const { id } = await report('rubbish')
  expect(await forwardOf(id)).toBeUndefined()
  const auditor = apiCaller(here.app, await here.logIn('auditAdministrator', 'inside'))
  const { reply } = await auditor('listAudit', { query: { action: 'partner.switched' } })
  expect(reply.items[0]).toMatchObject({ facts: { on: false, reason: '约定到期' } })
  const outsider = apiCaller(here.app, await here.logIn('dispatcher', 'outside'))
  expect((await outsider('listForwards')).reply).toEqual([])
})
