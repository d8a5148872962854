import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Stage } from '../incidents/vocabulary.ts'
import { AreaCode, CoordSys, Id, Instant, Text } from '../values.ts'

const tag = 'exchange'
const Degrees = (least: number, most: number) => z.coerce.number().check(z.gte(least), z.lte(most))

/** What a hotline hands over: a work order, or a later word about one. Fields that are not known are passed over. */
export const OrderMessage = z.object({
  kind: z.enum(['order', 'supplement', 'urge', 'withdraw', 'satisfied', 'dissatisfied']),
  /** The hotline's own number: sent again, it is the same work order. */
  orderNo: Text(100),
  /** Of a later word: sent again, it counts once. */
  messageNo: z.exactOptional(Text(100)),
  text: z.exactOptional(Text(4000)),
  /** A category of ours, by its id or its Chinese name; any other is added to the text. */
  category: z.exactOptional(Text(100)),
  address: z.exactOptional(Text(200)),
  longitude: z.exactOptional(Degrees(-180, 180)),
  latitude: z.exactOptional(Degrees(-90, 90)),
  coordSys: z._default(CoordSys, 'wgs84'),
  areaCode: z.exactOptional(AreaCode),
  reporterName: z.exactOptional(Text(60)),
  reporterPhone: z.exactOptional(Text(30)),
  /** Until when the hotline wants it done; whoever handles the matter reads it. */
  wantedBy: z.exactOptional(Text(40)),
})
export type OrderMessage = z.output<typeof OrderMessage>

export type OrderState =
  | 'received'
  | 'accepted'
  | 'handling'
  | 'suspended'
  | 'extended'
  | 'done'
  | 'reopened'
  | 'sentBack'
  | 'merged'
  | 'closed'
  | 'withdrawn'

/** What the address of a hotline is sent, as a CloudEvent 1.0. */
export type OrderEvent = {
  readonly specversion: '1.0'
  /** The same whenever it is sent. */
  readonly id: string
  readonly source: string
  readonly type: `ejia.order.${OrderState}`
  /** The number of the work order. */
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly data: {
    readonly orderNo: string
    readonly caseCode: string
    readonly state: OrderState
    readonly unitName: string
    /** The reason, the result, or what was said. */
    readonly text: string
    /** Where to go instead, of one that is sent back. */
    readonly more: string
    readonly until: string | null
    readonly outcome: string | null
  }
}

const OrderView = z.strictObject({
  orderNo: z.string(),
  systemName: z.string(),
  incidentId: Id,
  caseCode: z.string(),
  stage: Stage,
  receivedAt: Instant,
  /** Whether the hotline hears what becomes of it; `none` where it named no address. */
  telling: z.enum(['well', 'failing', 'paused', 'none']),
})
export type OrderView = z.output<typeof OrderView>

const OrderFault = z.strictObject({
  id: Id,
  systemName: z.string(),
  orderNo: z.nullable(z.string()),
  kind: z.nullable(z.string()),
  /** Where it came as a file. */
  fileName: z.nullable(z.string()),
  state: z.enum(['rejected', 'waiting']),
  fault: z.string(),
  at: Instant,
})
export type OrderFault = z.output<typeof OrderFault>

export const orders = {
  receiveOrder: endpoint({
    name: 'receiveOrder',
    method: 'POST',
    path: '/api/exchange/orders',
    tag,
    summary: 'Hand over a work order, or a later word about one; asks for an API key as bearer token',
    access: 'public',
    body: OrderMessage,
    reply: z.strictObject({
      orderNo: z.string(),
      caseCode: z.string(),
      /** `known`: it came before and changed nothing now. */
      outcome: z.enum(['taken', 'known']),
    }),
  }),
  listOrders: endpoint({
    name: 'listOrders',
    method: 'GET',
    path: '/api/exchange/orders',
    tag,
    summary: 'The work orders of hotlines that lie in one’s area, newest first; the last two hundred',
    access: { roles: ['dispatcher', 'supervisor'] },
    reply: z.array(OrderView),
  }),
  listOrderFaults: endpoint({
    name: 'listOrderFaults',
    method: 'GET',
    path: '/api/exchange/order-faults',
    tag,
    summary: 'What hotlines sent and was not taken, with the reason; the last two hundred of thirty days',
    access: { roles: ['systemAdministrator', 'dispatcher', 'supervisor'] },
    reply: z.array(OrderFault),
  }),
} as const
