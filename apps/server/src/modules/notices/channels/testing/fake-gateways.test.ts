import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readConfig } from '../../../../config.ts'
import { httpSms } from '../http-gateway/http-sms.ts'
import { readJson } from '../read-json.ts'

const Started = z.object({ control: z.string(), environment: z.record(z.string(), z.string()) })
const child = spawn(process.execPath, [join(import.meta.dirname, 'fake-gateways.ts')], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
afterAll(() => child.kill())
const { control, environment } = await firstLine(child)

async function firstLine({ stdout }: ChildProcess) {
  if (!stdout) throw new Error('the fakes have no output')
  const line = String(await once(stdout.setEncoding('utf8'), 'data'))
  const started = readJson(Started, line)
  if (!started) throw new Error(`no addresses in ${line}`)
  return started
}

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(control + path, { method, ...(body && { body: JSON.stringify(body) }) })
  expect(answer.status).toBe(200)
  return answer.json()
}

function send(id: string) {
  const { http } = readConfig(environment).sms
  if (!http) throw new Error('no gateway')
  const content = { text: '已受理', step: 'accepted', values: {} }
  return httpSms(http).send({ id, to: '13800138000', content }, AbortSignal.timeout(5000))
}

test('as a process the fakes say where they are, and are told from outside how to behave', async () => {
  expect(await send('one')).toMatchObject({ kind: 'sent' })
  expect(await ask('GET', '/received?gateway=http&to=%2B8613800138000')).toMatchObject([{ id: 'one' }])
  await ask('PUT', '/gateways/http', { mode: 'dead' })
  expect(await send('two')).toMatchObject({ kind: 'later' })
  await ask('PUT', '/gateways/http', { mode: 'failing', code: 'refused:quota' })
  expect(await send('two')).toMatchObject({ kind: 'refused', because: 'quota' })
  await ask('PUT', '/gateways/http', { mode: 'alive' })
  expect(await send('two')).toMatchObject({ kind: 'sent' })
  expect(await ask('POST', '/gateways/http/reports', { delivered: true })).toEqual({ told: 2 })
  expect(await ask('POST', '/subscriptions', {})).toHaveProperty('keys.p256dh')
  await ask('DELETE', '/received')
  expect(await ask('GET', '/received')).toEqual([])
})

test('when their parent goes, they go', async () => {
  child.stdin?.end()
  await once(child, 'exit')
  expect(child.exitCode).toBe(0)
})
