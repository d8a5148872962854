import { v7 as newId } from 'uuid'
import { apiCaller } from '../platform/testing/index.ts'
import type { openAccessCity } from './access-city.ts'

type City = Awaited<ReturnType<typeof openAccessCity>>

const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前绿地' }

/** Matters of residents from the report to the verified result. */
export async function closedMatters(city: City) {
  const { app } = city
  const worker = apiCaller(app, await city.logIn('gridWorker', 'inside'))
  const head = apiCaller(app, await city.logIn('communityHead', 'inside'))
  const dispatcher = apiCaller(app, await city.logIn('dispatcher', 'inside'))

  async function act(call: typeof worker, name: 'accept' | 'resolve' | 'verify' | 'callBack', asked: object) {
    const { id, ...facts } = { id: '', ...asked }
    const { version } = (await call('getIncident', { params: { id } })).reply
    const body = { commandId: newId(), expectedVersion: version, ...facts }
    const { code } = await call(name, { params: { id }, body })
    if (code !== undefined) throw new Error(`${name}: ${code}`)
  }

  async function close(given: object = {}): Promise<string> {
    const body = { commandId: newId(), text: '井盖松了', place, onBehalfOf: {}, ...given }
    const { reply, code } = await dispatcher('reportIncident', { body })
    if (code !== undefined) throw new Error(code)
    await act(worker, 'accept', { id: reply.id })
    await act(worker, 'resolve', { id: reply.id, outcome: 'procedural', done: '已处理' })
    await act(head, 'verify', { id: reply.id })
    return reply.id
  }

  return { close, act }
}
