import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as z from 'zod/mini'
import { root } from './server-process.ts'

const Started = z.object({ control: z.string(), environment: z.record(z.string(), z.string()) })
const Received = z.object({ gateway: z.string(), to: z.string(), id: z.string(), content: z.unknown(), at: z.string() })
export type Received = z.output<typeof Received>
const Subscription = z.object({ endpoint: z.string(), keys: z.object({ p256dh: z.string(), auth: z.string() }) })

/**
 * Text message services, WeChat, a mail server and a push service of our own, in a process beside the server; `options`
 * of Node that a server has which lives by another clock, as what is signed is too old soon.
 */
export async function startFakeGateways(options = '') {
  const child = spawn(process.execPath, ['apps/server/src/modules/notices/channels/testing/fake-gateways.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: options },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const line = String(await once(child.stdout.setEncoding('utf8'), 'data'))
  const { control, environment } = z.parse(Started, JSON.parse(line))
  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(control + path, { method, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`the gateways answered ${await answer.text()}`)
    return answer.json()
  }
  return {
    environment,
    /** What all of them took, in order. */
    received: async () => z.parse(z.array(Received), await ask('GET', '/received')),
    die: (gateway: string) => ask('PUT', `/gateways/${gateway}`, { mode: 'dead' }),
    subscribe: async (applicationServerKey: string) =>
      z.parse(Subscription, await ask('POST', '/subscriptions', { applicationServerKey })),
    stop: async () => {
      const gone = once(child, 'exit')
      child.stdin.end()
      await gone
    },
  }
}
