import { logIn } from '@ejia/e2e/city'
import * as z from 'zod/mini'
import { areaCode, type Session } from './imports.ts'

const privacyOfficer = '尤国强'
export const formats = ['csv', 'xlsx'] as const

/** Table 12 of the community in both formats, asked for and approved; the ids. */
export async function allowExport(session: Session): Promise<Readonly<Record<(typeof formats)[number], string>>> {
  const { token } = await logIn(session.url, privacyOfficer)
  const ask = async (format: (typeof formats)[number]) => {
    const body = { table: '12', areaCode, format, purpose: '测量', legalBasis: '测量' }
    const { id } = z.parse(z.object({ id: z.string() }), await (await post(session, '', body)).json())
    await post({ ...session, authorization: `Bearer ${token}` }, `/${id}/decision`, { approved: true })
    return id
  }
  return { csv: await ask('csv'), xlsx: await ask('xlsx') }
}

async function post({ url, authorization }: Session, path: string, body: object): Promise<Response> {
  const headersOf = { authorization, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/registry/exports${path}`, {
    method: 'POST',
    headers: headersOf,
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer
}

/** Reads the file as it comes and keeps none of it. */
export async function takeExport({ url, authorization }: Session, id: string, people: number): Promise<void> {
  const answer = await fetch(`${url}/api/registry/exports/${id}/file`, { headers: { authorization } })
  let bytes = 0
  for await (const part of answer.body ?? []) bytes += part.byteLength
  if (!answer.ok || bytes < people * 50) throw new Error(`${answer.status}: ${bytes} bytes`)
}
