import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { answerMilliseconds, call } from './call.ts'
import { listen } from './testing/listen.ts'

const never = new AbortController().signal
afterEach(() => {
  vi.useRealTimers()
})

function post(port: number, scheme = 'http') {
  return call({ method: 'POST', url: new URL(`${scheme}://127.0.0.1:${port}/`), headers: {}, body: 'x' }, never)
}

test('a gateway that keeps silent is given up, and may have read the message', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const read = Promise.withResolvers<void>()
  const server = createServer((request) => request.on('end', () => read.resolve()).resume())
  const outcome = post(await listen(server))
  await read.promise
  await vi.advanceTimersByTimeAsync(answerMilliseconds)
  expect(await outcome).toEqual({ kind: 'unclear', code: 'timeout' })
  server.closeAllConnections()
  server.close()
})

test('a host that nobody knows and a port where nobody listens were certainly sent nothing', async () => {
  const lookup = call({ method: 'GET', url: new URL('http://nobody.invalid/'), headers: {} }, never)
  expect(await lookup).toMatchObject({ kind: 'later' })
  const server = createServer()
  const port = await listen(server)
  await new Promise((closed) => server.close(closed))
  expect(await post(port)).toEqual({ kind: 'later', code: 'ECONNREFUSED' })
})

test('a connection on which no secret could be agreed carried nothing', async () => {
  const server = createTcpServer((socket) => socket.end('220 not TLS\r\n'))
  expect(await post(await listen(server), 'https')).toMatchObject({ kind: 'later' })
  server.close()
})

test('an answer that breaks off, or never ends, leaves it open', async () => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-length': '3000000' })
      response.write('x'.repeat(2_000_000), () => response.destroy())
    })
  })
  expect(await post(await listen(server))).toMatchObject({ kind: 'unclear' })
  server.close()
})
