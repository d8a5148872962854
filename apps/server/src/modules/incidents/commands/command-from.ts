import type { CommandBodyName, commandBodies, PlaceInput } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import type * as z from 'zod/mini'

export type Body<K extends CommandBodyName> = z.output<(typeof commandBodies)[K]>

/** What a body alone does not hold. */
export type Making = {
  readonly resolvePlace: (input: PlaceInput) => Promise<incidents.Place>
  readonly newIdentity: () => { readonly id: string; readonly caseCode: string }
  /** Refused where there is no such category. */
  readonly getCategory: (id: string) => { readonly confidential: boolean }
}

type Makers = {
  readonly [K in CommandBodyName]: (body: Body<K>, making: Making) => incidents.Command | Promise<incidents.Command>
}

/** From what was sent to the command it asks for; the compiler compares the contract with the domain here. */
export const commandFrom: Makers = {
  accept: (body) => ({ type: 'accept', ...factsOf(body) }),
  decline: (body) => ({ type: 'decline', ...factsOf(body) }),
  escalate: (body) => ({ type: 'escalate', ...factsOf(body) }),
  dispatch: (body) => ({ type: 'dispatch', ...factsOf(body) }),
  delegate: (body) => ({ type: 'delegate', ...factsOf(body) }),
  return: (body) => ({ type: 'return', ...factsOf(body) }),
  dispute: (body) => ({ type: 'dispute', ...factsOf(body) }),
  rule: (body) => ({ type: 'rule', ...factsOf(body) }),
  invite: (body) => ({ type: 'invite', ...factsOf(body) }),
  signOff: (body) => ({ type: 'signOff', ...factsOf(body) }),
  contact: (body) => ({ type: 'contact', ...factsOf(body) }),
  note: (body) => ({ type: 'note', ...factsOf(body) }),
  reachMilestone: (body) => ({ type: 'reachMilestone', ...factsOf(body) }),
  requestExtension: (body) => ({ type: 'requestExtension', ...factsOf(body) }),
  extend: (body) => ({ type: 'extend', ...factsOf(body) }),
  suspend: (body) => ({ type: 'suspend', ...factsOf(body) }),
  approveSuspension: (body) => ({ type: 'approveSuspension', ...factsOf(body) }),
  resume: (body) => ({ type: 'resume', ...factsOf(body) }),
  urge: (body) => ({ type: 'urge', ...factsOf(body) }),
  supervise: (body) => ({ type: 'supervise', ...factsOf(body) }),
  relocate: async ({ place, reason }, { resolvePlace }) => ({
    type: 'relocate',
    place: await resolvePlace(place),
    reason,
  }),
  reclassify: ({ categoryId, reason }, { getCategory }) => {
    const { confidential } = getCategory(categoryId)
    return { type: 'reclassify', categoryId, confidential, reason }
  },
  merge: (body) => ({ type: 'merge', ...factsOf(body) }),
  split: ({ parts, reason }, { newIdentity }) => ({
    type: 'split',
    parts: parts.map((part) => ({ ...newIdentity(), ...part })),
    reason,
  }),
  resolve: (body) => ({ type: 'resolve', ...factsOf(body) }),
  agreeUnreasonable: (body) => ({ type: 'agreeUnreasonable', ...factsOf(body) }),
  verify: (body) => ({ type: 'verify', ...factsOf(body) }),
  reject: (body) => ({ type: 'reject', ...factsOf(body) }),
  confirm: (body) => ({ type: 'confirm', ...factsOf(body) }),
  dissatisfied: (body) => ({ type: 'dissatisfied', ...factsOf(body) }),
  callBack: (body) => ({ type: 'callBack', ...factsOf(body) }),
  reopen: (body) => ({ type: 'reopen', ...factsOf(body) }),
  withdraw: (body) => ({ type: 'withdraw', ...factsOf(body) }),
  redact: (body) => ({ type: 'redact', ...factsOf(body) }),
}

type Envelope = { readonly commandId: string; readonly expectedVersion: number }

function factsOf<B extends Envelope>({ commandId: _id, expectedVersion: _version, ...facts }: B) {
  return facts
}
