import { lists } from '@ejia/contract'
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'

type Asked = { readonly params?: Readonly<Record<string, string>>; readonly body?: object }

/** Takes lists as Excel files by name, and reads what stands in them. */
export function listTaker(app: FastifyInstance, token: string) {
  return async (name: keyof typeof lists, { params, body = {} }: Asked = {}) => {
    const { method, path } = lists[name]
    const url = path.replaceAll(/:(\w+)/g, (_, key: string) => params?.[key] ?? '')
    const headers = { authorization: `Bearer ${token}` }
    const { statusCode: status, rawPayload, ...answer } = await app.inject({ method, url, headers, payload: body })
    if (status !== 200) return { status, code: answer.json<{ code: string }>().code, first: '', head: [], rows: [] }
    const cells = (await readXlsx(rawPayload)).sheets[0]?.rows ?? []
    const [[first = ''] = [], head = [], ...rows] = cells.map((row) => row.map((cell) => String(cell ?? '')))
    return { status, code: undefined, first, head, rows }
  }
}
