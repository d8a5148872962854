import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import * as z from 'zod/mini'
import type { Behaviour } from './fake.ts'
import { listen } from './listen.ts'
import { mediaVerdict, pushToServer } from './push-from-wechat.ts'
import type { FakeGateways } from './start-fake-gateways.ts'

const gatewayNames = ['aliyun', 'tencent', 'http', 'wechat', 'smtp', 'web-push'] as const

const BehaviourBody = z.discriminatedUnion('mode', [
  z.object({ mode: z.enum(['alive', 'dead', 'drops', 'silent']) }),
  z.object({ mode: z.literal('failing'), code: z.string(), to: z.optional(z.string()) }),
])
const CarrierBody = z.object({ delivered: z.boolean(), code: z.optional(z.string()), url: z.optional(z.string()) })
const SubscribeBody = z.object({ applicationServerKey: z.optional(z.string()) })

const PushesBody = z.object({ url: z.string(), suggest: z.enum(['pass', 'review', 'risky']) })

/**
 * The fakes by HTTP, for tests in another process:
 * GET and DELETE /received?gateway=&to= · PUT /gateways/<name> {mode, code?, to?} ·
 * POST /gateways/<name>/reports {delivered, code?, url?} · POST /subscriptions {applicationServerKey?} ·
 * POST /pushes {url, suggest}: WeChat's verdict on every picture it was asked about, pushed there
 */
export async function listenForControl(gateways: FakeGateways): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    obey(gateways, request).then(
      (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(400).end(String(error)),
    )
  })
  const port = await listen(server)
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() }
}

async function obey(gateways: FakeGateways, request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://control')
  const [, place, gateway, part] = url.pathname.split('/')
  switch (`${request.method} ${place}${part ? `/${part}` : ''}`) {
    case 'GET received':
      return gateways.received(Object.fromEntries(url.searchParams))
    case 'DELETE received':
      return gateways.forget() ?? {}
    case 'PUT gateways':
      await gateways.behave(
        z.parse(z.enum(gatewayNames), gateway),
        asBehaviour(z.parse(BehaviourBody, await json(request))),
      )
      return {}
    case 'POST gateways/reports': {
      const { delivered, code, url: to } = z.parse(CarrierBody, await json(request))
      const name = z.parse(z.enum(['aliyun', 'tencent', 'http']), gateway)
      const told = await gateways.report(name, { delivered, ...(code && { code }), ...(to && { url: to }) })
      return { told }
    }
    case 'POST subscriptions':
      return gateways.subscribe(z.parse(SubscribeBody, await json(request)).applicationServerKey)
    case 'POST pushes': {
      const { url: to, suggest } = z.parse(PushesBody, await json(request))
      for (const { traceId } of gateways.wechat.mediaAsked()) await pushToServer(to, mediaVerdict(traceId, suggest))
      return { told: gateways.wechat.mediaAsked().length }
    }
    default:
      throw new Error(`nothing is controlled by ${request.method} ${url.pathname}`)
  }
}

function asBehaviour(given: z.output<typeof BehaviourBody>): Behaviour {
  if (given.mode !== 'failing') return { mode: given.mode }
  return { mode: 'failing', code: given.code, ...(given.to && { to: given.to }) }
}
