import type { Person, TestCity } from './test-city.ts'

export type File = {
  readonly kind: 'photos' | 'voices'
  readonly id: string
  readonly bytes: Buffer
  readonly seconds?: number
}
export type Answered = {
  readonly status: number
  readonly body: {
    readonly receivedBytes: number
    readonly photo?: { readonly id: string } | null
    readonly voice?: { readonly id: string; readonly transcription: string } | null
    readonly code?: string
  }
}

/** Sends one part of a file, as a phone does. */
export async function sendPart(
  { server, headersOf }: TestCity,
  person: Person,
  { kind, id, bytes, seconds, from, to }: File & { readonly from: number; readonly to: number },
): Promise<Answered> {
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(bytes.subarray(from, to))]), 'part')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/${kind}/${id}/parts`,
    query: { from: String(from), total: String(bytes.length), ...(seconds ? { seconds: String(seconds) } : {}) },
    headers: { ...(await headersOf(person)), 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.json() }
}

export function sendWhole(city: TestCity, person: Person, file: File): Promise<Answered> {
  return sendPart(city, person, { ...file, from: 0, to: file.bytes.length })
}
