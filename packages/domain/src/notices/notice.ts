import type { Actor } from '../accounts/index.ts'
import type { City, Incident, LoggedEvent, Todo } from '../incidents/index.ts'
import type { NoticeStep } from './step.ts'

export type Staff = Extract<Actor, { kind: 'staff' }>

export type Recipient =
  | { readonly kind: 'staff'; readonly personId: string }
  | { readonly kind: 'reporter'; readonly reporterId: string }

/** What a message may say beside the case code. Ids are for the caller to name. */
export type NoticeFacts = {
  readonly categoryId?: string
  readonly address?: string
  readonly unitId?: string
  readonly dueAt?: string
  /** Written by staff for whoever receives this. */
  readonly reason?: string
  readonly more?: string
}

/** One thing to tell one person about one matter. */
export type Notice = {
  readonly recipient: Recipient
  readonly step: NoticeStep
  readonly urgent: boolean
  readonly facts: NoticeFacts
  /** The step that is owed; once it is not, there is nothing to tell any more. */
  readonly todo?: Pick<Todo, 'unitId' | 'personId' | 'why'>
}

export type Change = {
  readonly before: Incident | undefined
  readonly after: Incident
  readonly events: readonly LoggedEvent[]
}

/** Who works where, among those whom a change may concern. */
export type People = {
  readonly ofUnit: (unitId: string) => readonly Staff[]
  readonly find: (personId: string) => Staff | undefined
}

export type World = { readonly city: City; readonly people: People }

export function keyOfTodo({ why, unitId, personId }: Pick<Todo, 'unitId' | 'personId' | 'why'>): string {
  return [why, unitId, personId ?? ''].join(' ')
}

export function keyOfRecipient(recipient: Recipient): string {
  return recipient.kind === 'staff' ? `staff ${recipient.personId}` : `reporter ${recipient.reporterId}`
}
