import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { KeyScope } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { afterAll } from 'vitest'
import { apiCaller } from '../../../platform/testing/index.ts'
import { openAccessCity } from '../../../testing/access-city.ts'
import { open311Client, type Read } from './open311-client.ts'

export const photo = readFileSync(new URL('../../demo/history/scenes/hole.jpg', import.meta.url))

/** In the grid of the inside, and in that of the outside. */
export const inside = [
  ['lat', '24.505000'],
  ['long', '117.705000'],
] as const
export const outside = [
  ['lat', '24.505'],
  ['long', '117.605'],
] as const

type KeyGiven = {
  readonly scopes?: readonly KeyScope[]
  readonly areaCode?: string
  readonly perMinute?: number
  readonly validUntil?: string
}

/** The whole server, with a key for a system that may do everything, and somebody who keeps keys. */
export async function openExchangeCity(options: Parameters<typeof openAccessCity>[0] = {}) {
  const city = await openAccessCity(options)
  const keeper = apiCaller(city.app, await city.logIn('systemAdministrator', 'inside'))

  async function newKey({ scopes, areaCode, perMinute, validUntil }: KeyGiven = {}) {
    const body = {
      name: '市民热线',
      contact: '值班室 0596-0000000',
      scopes: scopes ?? ['requests.report', 'requests.update', 'changes.read'],
      areaCode: areaCode ?? null,
      perMinute: perMinute ?? 6000,
      validUntil: validUntil ?? null,
      reason: '接入市民热线',
    }
    const { reply, code } = await keeper('createApiKey', { body })
    if (code !== undefined) throw new Error(`no key was made: ${code}`)
    return { id: reply.key.id, secret: reply.secret }
  }

  const { secret } = await newKey()
  const client = open311Client(city.app)
  /** A report with whatever the test cares about; the id that was answered. */
  async function report(fields: readonly (readonly [string, string])[] = []): Promise<string> {
    return idIn(await client.post('/requests.json', [['api_key', secret], ...reportFields(fields)]))
  }
  const key = ['api_key', secret] as const
  return { ...city, ...(await staffOf(city)), keeper, newKey, secret, key, client, report, serveFile }
}

/** A file at an address of its own, for as long as the tests of the file run. */
async function serveFile(bytes: Buffer): Promise<string> {
  const server = createServer((_request, response) => response.end(bytes))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  return `http://127.0.0.1:${address.port}/photo.jpg`
}

/** What those who handle a matter see and do. */
async function staffOf({ app, logIn }: Awaited<ReturnType<typeof openAccessCity>>) {
  const dispatcher = apiCaller(app, await logIn('dispatcher', 'inside'))
  const head = apiCaller(app, await logIn('communityHead', 'inside'))

  async function matterOf(caseCode: string) {
    const { reply } = await dispatcher('listIncidents', { query: { caseCode } })
    return (await dispatcher('getIncident', { params: { id: reply.items[0]?.id ?? '' } })).reply
  }

  async function notesOf(caseCode: string) {
    const { id } = await matterOf(caseCode)
    return (await dispatcher('listSteps', { params: { id } })).reply.filter(({ type }) => type === 'Noted')
  }

  async function act(caseCode: string, name: 'accept' | 'resolve', facts: object): Promise<void> {
    const { id, version } = await matterOf(caseCode)
    const body = { commandId: newId(), expectedVersion: version, ...facts }
    const { code } = await head(name, { params: { id }, body })
    if (code !== undefined) throw new Error(`${name}: ${code}`)
  }

  async function resolve(caseCode: string, done: string): Promise<void> {
    await act(caseCode, 'accept', {})
    await act(caseCode, 'resolve', { outcome: 'procedural', done })
  }

  return { matterOf, notesOf, act, resolve }
}

/** What a report must have, where the test gives none of it. */
export function reportFields(given: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const has = (name: string) => given.some(([one]) => one === name)
  return [
    ...(has('service_code') ? [] : [['service_code', 'rubbish'] as const]),
    ...inside.filter(([name]) => !has(name)),
    ...(has('description') ? [] : [['description', '三号楼前垃圾没人收'] as const]),
    ...given,
  ]
}

export function idIn(answer: Read): string {
  const id = answer.json()[0]?.['service_request_id']
  if (typeof id !== 'string') throw new Error(`no id: ${answer.status} ${answer.text}`)
  return id
}
