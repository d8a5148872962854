import type { ImportView } from '@ejia/contract'
import { expect } from 'vitest'
import { until } from '../../../platform/testing/index.ts'
import { openTestRegistry } from './test-registry.ts'

export const headers = ['楼栋', '单元', '室', '姓名', '身份证号', '联系电话', '与户主关系', '人口类别']

type Upload = {
  readonly who?: 'officer' | 'head' | 'stranger' | 'worker'
  readonly areaCode?: string
  readonly subject?: ImportView['subject']
  readonly sentShare?: number
}

/** A city whose imports run, with the steps that a person at the desk would take. */
export async function openImportCity() {
  const city = await openTestRegistry({}, { works: true })
  async function upload(
    file: Buffer,
    { who = 'officer', areaCode = '350603003003', subject = 'people', sentShare = 1 }: Upload = {},
  ) {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(file)]), '人口.csv')
    const request = new Request('http://test', { method: 'POST', body: form })
    const body = Buffer.from(await request.arrayBuffer())
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/registry/imports',
      query: { areaCode, subject },
      headers: {
        authorization: `Bearer ${await city.tokenOf(who)}`,
        'content-type': request.headers.get('content-type') ?? '',
      },
      payload: body.subarray(0, body.length * sentShare),
    })
    return { status: answer.statusCode, view: answer.json<ImportView>(), code: answer.json<{ code?: string }>().code }
  }

  async function settled(id: string, status: string): Promise<ImportView> {
    const call = await city.as('officer')
    const get = async () => (await call('getRegistryImport', { params: { id } })).reply
    await until(async () => (await get()).status === status)
    return get()
  }

  async function check({ id, mapping }: ImportView): Promise<ImportView> {
    const call = await city.as('officer')
    expect((await call('checkRegistryImport', { params: { id }, body: { mapping } })).status).toBe(202)
    return settled(id, 'checked')
  }

  async function apply(id: string, rows: 'all' | 'good'): Promise<ImportView> {
    const call = await city.as('officer')
    expect((await call('applyRegistryImport', { params: { id }, body: { rows } })).status).toBe(202)
    return settled(id, 'done')
  }

  async function peopleIn(roomId: string) {
    const { reply } = await (await city.as('officer'))('getRoom', { params: { id: roomId } })
    return reply.households.flatMap(({ people }) => people)
  }

  return { ...city, upload, settled, check, apply, peopleIn }
}

export const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from([headers, ...rows].map((row) => row.join(',')).join('\r\n'))

export function line(
  building: string,
  room: string,
  person: Readonly<Record<'name' | 'idCard' | 'phone', string>> & { relation?: string },
): string[] {
  const { name, idCard, phone, relation = '户主' } = person
  return [building, '', room, name, idCard, phone, relation, '户籍人口']
}
