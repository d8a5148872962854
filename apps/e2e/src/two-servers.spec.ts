import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import { expect, inject, onTestFinished, test } from 'vitest'
import { logIn } from './city/log-in.ts'
import { report } from './city/report.ts'
import { startServer } from './city/server-process.ts'

test('what is reported to one server appears at once on a stream of another', async () => {
  const { url, dataDir } = inject('city')
  const other = await startServer(dataDir)
  onTestFinished(other.stop)
  const { call, token } = await logIn(url, '陈美华')
  const heard = await listen(`${other.url}/api/live`, token)

  const text = `两台服务器（${newId().slice(0, 4)}）`
  await report(url, text)
  const [found] = (await call(incidents.listIncidents, { query: { text } })).items
  await expect.poll(heard).toContain(`"incidentId":"${found?.id}"`)
})

/** Opens a stream and hands out all that it has said so far. */
async function listen(address: string, token: string): Promise<() => string> {
  const leave = new AbortController()
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal: leave.signal })
  onTestFinished(() => leave.abort())
  expect(response.status).toBe(200)
  let said = ''
  async function read(): Promise<void> {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) said += decoder.decode(chunk, { stream: true })
  }
  void read().catch(() => undefined)
  return () => said
}
