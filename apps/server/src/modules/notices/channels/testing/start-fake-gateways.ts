import type { GatewayName, PushAddress } from '../channel.ts'
import { type Behaviour, type FakeGateway, type Received, type Reports } from './fake.ts'
import { fakeAliyun } from './fake-aliyun.ts'
import { fakeHttpGateway } from './fake-http-gateway.ts'
import { fakePush } from './fake-push.ts'
import { environmentOf } from './fake-settings.ts'
import { fakeSmtp } from './fake-smtp.ts'
import { fakeTencent } from './fake-tencent.ts'
import { type FakeWechat, fakeWechat } from './fake-wechat.ts'
import { fakeOverHttp } from './listen.ts'
import { type ReceiptGateway, receiptsBody } from './receipts-body.ts'

export type FakeGateways = {
  /** What a server must find in its environment to use the fakes, and nothing but them. */
  readonly environment: Readonly<Record<string, string>>
  /** Everything the gateways took, in order; of one gateway or to one address. */
  readonly received: (only?: { readonly gateway?: string; readonly to?: string }) => readonly Received[]
  readonly forget: () => void
  readonly behave: (gateway: GatewayName, behaviour: Behaviour) => Promise<void>
  /** A browser's push subscription; with a key, only who signs with it may push. */
  readonly subscribe: (applicationServerKey?: string) => PushAddress
  /** The carrier reports on all that has no report yet; with `url`, the gateway posts that there. Tells how many. */
  readonly report: (gateway: ReceiptGateway, carrier: Carrier) => Promise<number>
  readonly wechat: Omit<FakeWechat, 'handle'>
  readonly close: () => Promise<void>
}

export type Carrier = { readonly delivered: boolean; readonly code?: string; readonly url?: string }

/** Every gateway the platform can speak to, on loopback, checking signatures and answering as documented. */
export async function startFakeGateways(): Promise<FakeGateways> {
  let taken: Received[] = []
  const reports = new Map<string, { delivered: boolean; code: string; at: Date }>()
  const [wechat, push] = [fakeWechat(), fakePush()]
  const gateways = await startAll({ wechat, push, reports, take: (received) => taken.push(received) })
  const addressOf = (name: GatewayName) => gateways.find((gateway) => gateway.name === name)?.address ?? ''
  return {
    environment: environmentOf({
      aliyun: addressOf('aliyun'),
      tencent: addressOf('tencent'),
      http: addressOf('http'),
      wechat: addressOf('wechat'),
      smtp: addressOf('smtp'),
    }),
    received: ({ gateway, to } = {}) =>
      taken.filter((one) => (gateway ?? one.gateway) === one.gateway && (to ?? one.to) === one.to),
    forget: () => {
      taken = []
    },
    behave: async (name, behaviour) => {
      for (const gateway of gateways) if (gateway.name === name) await gateway.behave(behaviour)
    },
    subscribe: (applicationServerKey) => push.subscribe(addressOf('web-push'), applicationServerKey),
    report: async (gateway, { delivered, code = delivered ? 'DELIVRD' : 'UNDELIV', url }) => {
      const open = taken.filter((one) => one.gateway === gateway && !reports.has(one.gatewayId))
      for (const { gatewayId } of open) reports.set(gatewayId, { delivered, code, at: new Date() })
      if (url !== undefined && open.length > 0) await post(url, receiptsBody(gateway, open, reports))
      return open.length
    },
    wechat,
    close: async () => {
      await Promise.all(gateways.map((gateway) => gateway.close()))
    },
  }
}

type Parts = {
  readonly wechat: FakeWechat
  readonly push: ReturnType<typeof fakePush>
  readonly reports: Reports
  readonly take: (received: Received) => void
}

function startAll({ wechat, push, reports, take }: Parts): Promise<FakeGateway[]> {
  return Promise.all([
    fakeOverHttp('aliyun', fakeAliyun(reports), take),
    fakeOverHttp('tencent', fakeTencent(reports), take),
    fakeOverHttp('http', fakeHttpGateway(), take),
    fakeOverHttp('wechat', wechat.handle, take),
    fakeOverHttp('web-push', push.handle, take),
    fakeSmtp(take),
  ])
}

async function post(url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`the receipts were answered with ${answer.status}`)
}
