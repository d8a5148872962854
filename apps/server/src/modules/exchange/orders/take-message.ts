import { isRefusalCode, type OrderMessage, refusals } from '@ejia/contract'
import { incidents as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Platform } from '../../../platform/index.ts'
import { actAsReporter, listMatterStates, type Said } from '../../incidents/index.ts'
import { idFrom } from '../open311/id-from.ts'
import type { StoredKey } from '../store/keys.ts'
import { isTaken, noteMessage } from '../store/order-messages.ts'
import { findOrder } from '../store/orders.ts'
import { openOrder } from './open-order.ts'

export type Outcome = { readonly caseCode: string; readonly outcome: 'taken' | 'known' }
type Came = { readonly key: StoredKey; readonly message: OrderMessage; readonly fileName: string | null }

/** Does what a hotline said, once. What is refused is on record with the reason, for whoever can mend it. */
export async function takeMessage(platform: Platform, came: Came): Promise<Outcome> {
  const { key, message, fileName } = came
  const { database } = platform
  const known = message.kind === 'order' ? await findOrder(database, key.id, message.orderNo) : undefined
  const id = idOf(key, message)
  if (known) return { caseCode: await caseCodeOf(platform, known.incidentId), outcome: 'known' }
  if (id !== undefined && (await isTaken(database, id)))
    return { caseCode: await caseCodeNow(platform, came), outcome: 'known' }
  const row = { id: id ?? newId(), keyId: key.id, orderNo: message.orderNo, kind: message.kind, fileName }
  // On record before anything happens: what comes of it is known as theirs and is not told back.
  await noteMessage(database, { ...row, state: 'waiting', fault: '正在处理' })
  try {
    if (id === undefined) throw new Refusal('order.message-number-missing', { field: 'body.messageNo' })
    const caseCode =
      message.kind === 'order' ? await openOrder(platform, key, { id, message }) : await say(platform, came, id)
    await noteMessage(database, { ...row, state: 'taken', fault: null })
    return { caseCode, outcome: 'taken' }
  } catch (error) {
    const state = error instanceof Refusal ? 'rejected' : 'waiting'
    await noteMessage(database, { ...row, state, fault: wordsOf(error) })
    throw error
  }
}

/** In words for the people of the other system. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Refusal)) return '暂时没能处理，会自动再试'
  const words = isRefusalCode(error.code) ? refusals[error.code].zh : error.code
  const fields = error.details?.['fields']
  return typeof fields === 'string' ? `${words}（${fields}）` : words
}

/** The same whenever the same is sent; a later word needs a number of its own for that. */
function idOf(key: StoredKey, { kind, orderNo, messageNo }: OrderMessage): string | undefined {
  if (kind === 'order') return idFrom('order', key.id, orderNo)
  return messageNo === undefined ? undefined : idFrom('order word', key.id, JSON.stringify([orderNo, messageNo]))
}

async function say(platform: Platform, { key, message }: Came, commandId: string): Promise<string> {
  const { kind, orderNo, text } = message
  const order = await findOrder(platform.database, key.id, orderNo)
  if (!order || kind === 'order') throw new Refusal('order.unknown')
  const { incidentId, reporterId } = order
  const [state] = await listMatterStates(platform.database, [incidentId])
  if (!state) throw new Refusal('order.unknown')
  if (domain.heardAs[kind][state.stage] === 'nothing') return state.caseCode
  try {
    await actAsReporter(platform, {
      commandId,
      incidentId,
      reporterId,
      said: (stage) => saidIn(kind, domain.heardAs[kind][stage], text),
    })
  } catch (error) {
    // Urged a second time on a day it counts once.
    if (!(error instanceof Refusal && error.code === 'incident.urged-today')) throw error
  }
  return state.caseCode
}

const intents = {
  supplement: '热线补充',
  urge: '热线催办',
  withdraw: '热线要求撤单',
  satisfied: '回访满意',
  dissatisfied: '热线回访不满意',
} as const satisfies Record<domain.OrderWord, string>

function saidIn(word: domain.OrderWord, heard: domain.Heard, text: string | undefined): Said {
  const words = text === undefined ? {} : { text: text.slice(0, 2000) }
  switch (heard) {
    case 'note':
      if (word === 'supplement' && text === undefined) throw new Refusal('order.text-missing')
      return { name: 'note', text: [intents[word], text ?? ''].filter(Boolean).join('：').slice(0, 2000), photoIds: [] }
    case 'urge':
    case 'confirm':
    case 'dissatisfied':
      return { name: heard, ...words }
    case 'withdraw':
      return { name: heard, ...(text === undefined ? {} : { reason: text.slice(0, 500) }) }
    case 'reopen':
      return { name: heard, reason: (text ?? intents[word]).slice(0, 500) }
    case 'nothing':
    case 'refused':
      throw new Refusal('order.ended')
  }
}

async function caseCodeNow(platform: Platform, { key, message }: Came): Promise<string> {
  const order = await findOrder(platform.database, key.id, message.orderNo)
  return order ? caseCodeOf(platform, order.incidentId) : ''
}

async function caseCodeOf({ database }: Platform, incidentId: string): Promise<string> {
  const [state] = await listMatterStates(database, [incidentId])
  return state?.caseCode ?? ''
}
