import { setTimeout as sleep } from 'node:timers/promises'
import { api, type ImportView } from '@ejia/contract'
import { logIn } from '@ejia/e2e/city'
import * as z from 'zod/mini'

export const areaCode = '350603003003'
export const officer = '杨玉梅'

export type Session = { readonly url: string; readonly authorization: string }

export async function openSession(url: string): Promise<Session> {
  return { url, authorization: `Bearer ${(await logIn(url, officer)).token}` }
}

export async function upload(session: Session, file: Blob): Promise<ImportView> {
  return read(await sendFile(session, `/api/registry/imports?areaCode=${areaCode}`, file))
}

export async function sendFile({ url, authorization }: Session, path: string, file: Blob): Promise<Response> {
  const form = new FormData()
  form.append('file', file, 'people.csv')
  const answer = await fetch(url + path, { method: 'POST', headers: { authorization }, body: form })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer
}

/** All steps, where only what comes after them is measured. */
export async function takeOver(session: Session, file: Blob): Promise<void> {
  const { id, mapping } = await upload(session, file)
  await step(session, id, { path: 'check', body: { mapping }, until: 'checked' })
  await step(session, id, { path: 'apply', body: { rows: 'all' }, until: 'done' })
}

/** One step of an import through to its end. */
export async function step(
  session: Session,
  id: string,
  { path, body, until }: { readonly path: string; readonly body: object; readonly until: ImportView['status'] },
): Promise<ImportView> {
  await send(session, `/api/registry/imports/${id}/${path}`, body)
  for (;;) {
    const view = await send(session, `/api/registry/imports/${id}`)
    if (view.status === until) return view
    if (view.status === 'failed') throw new Error(`the import failed: ${view.failure}`)
    await sleep(200)
  }
}

/** Asks where nothing is given, sends what is. */
async function send({ url, authorization }: Session, path: string, body?: object): Promise<ImportView> {
  const method = body === undefined ? 'GET' : 'POST'
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const headersOf = body === undefined ? { authorization } : { authorization, 'content-type': 'application/json' }
  return read(await fetch(url + path, { method, headers: headersOf, ...json }))
}

async function read(answer: Response): Promise<ImportView> {
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return z.parse(api.getRegistryImport.reply, await answer.json())
}
