import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'

export type Asked = {
  readonly path: string | undefined
  readonly authorization: string | undefined
  readonly fields: Readonly<Record<string, string>>
  readonly fileName: string
  readonly bytes: number
}

/** A speech service on this machine that hears what it is told to hear; a number is a status it answers with instead. */
export async function fakeTranscriber() {
  const asked: Asked[] = []
  let answers: (string | number)[] = []
  const server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      const form = await new Response(Uint8Array.from(body), { headers }).formData()
      const file = form.get('file')
      asked.push({
        path: request.url,
        authorization: request.headers.authorization,
        fields: Object.fromEntries(
          [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        ),
        fileName: file instanceof File ? file.name : '',
        bytes: file instanceof File ? file.size : 0,
      })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (typeof answer === 'number') response.writeHead(answer).end()
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ text: answer ?? '' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answerWith: (next: readonly (string | number)[]) => {
      answers = [...next]
    },
  }
}
