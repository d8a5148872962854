import type { zhOrders } from './zh-orders.ts'

export const enOrders: typeof zhOrders = {
  title: 'Hotline orders',
  hint: 'What hotlines hand over is handled here like any matter, and each step is told to them; nobody has to fill it in there again.',
  orders: 'Handed over',
  noOrders: 'No orders in your area yet',
  noOrdersHint: 'To connect a hotline, the system administrator makes an API key that may send work orders.',
  orderNo: (number) => `Order ${number}`,
  telling: {
    well: 'they are told',
    failing: 'they do not take what they are told; ask the administrator',
    paused: 'telling is stopped',
    none: 'they gave no address',
  },
  faults: 'Not taken',
  faultsHint: 'They know the reason. Call them to have it mended and sent again.',
  noFaults: 'Nothing was refused in thirty days',
  faultStates: { rejected: 'refused', waiting: 'tried again' },
  kinds: {
    order: 'order',
    supplement: 'more about it',
    urge: 'urged',
    withdraw: 'withdrawn',
    satisfied: 'satisfied',
    dissatisfied: 'not satisfied',
  },
  file: (name) => `file ${name}`,
}
