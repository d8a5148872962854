import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll } from 'vitest'

export type Asked = {
  readonly path: string | undefined
  readonly authorization: string | undefined
  readonly body: unknown
}

/** A language model on this machine that says what it is told to say; a number is a status, `late` no answer at all. */
export async function fakeLanguageModel() {
  const asked: Asked[] = []
  let answer: string | number = ''
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      asked.push({ path: request.url, authorization: request.headers.authorization, body })
      if (answer === 'late') return
      if (typeof answer === 'number') response.writeHead(answer).end()
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: answer } }] }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answerWith: (next: string | number) => {
      answer = next
    },
  }
}
