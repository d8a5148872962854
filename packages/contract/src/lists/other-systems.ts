import { endpoint } from '../endpoint.ts'
import { orders } from '../exchange/orders.ts'
import { partners } from '../exchange/partners.ts'
import { inbound } from '../inbound.ts'
import { nothing, tag, whatFor } from './purpose.ts'

/** What comes from other systems and goes to them. */
export const otherSystemLists = {
  exportForwards: endpoint({
    name: 'exportForwards',
    method: 'POST',
    path: '/api/exchange/forwards/export',
    tag,
    summary: 'Everything that was handed on from one’s area, and what became of it there',
    access: partners.listForwards.access,
    body: whatFor,
    reply: 'file',
  }),
  exportOrders: endpoint({
    name: 'exportOrders',
    method: 'POST',
    path: '/api/exchange/orders/export',
    tag,
    summary: 'Every work order of a hotline in one’s area, newest first',
    access: orders.listOrders.access,
    body: whatFor,
    reply: 'file',
  }),
  exportOrderFaults: endpoint({
    name: 'exportOrderFaults',
    method: 'POST',
    path: '/api/exchange/order-faults/export',
    tag,
    summary: 'What hotlines sent within thirty days and was not taken, with the reason',
    access: orders.listOrderFaults.access,
    body: whatFor,
    reply: 'file',
  }),
  exportInboundQuestions: endpoint({
    name: 'exportInboundQuestions',
    method: 'POST',
    path: '/api/inbound/questions/export',
    tag,
    summary: 'Every row of which a person has to say who it is, masked as on the screen, oldest first',
    access: inbound.listInboundQuestions.access,
    body: whatFor,
    reply: 'file',
  }),
  exportInboundRuns: endpoint({
    name: 'exportInboundRuns',
    method: 'POST',
    path: '/api/inbound/sources/:id/runs/export',
    tag,
    summary: 'Every run of a source, newest first, with how many rows became what',
    access: inbound.listInboundRuns.access,
    params: inbound.listInboundRuns.params,
    body: nothing,
    reply: 'file',
  }),
} as const
