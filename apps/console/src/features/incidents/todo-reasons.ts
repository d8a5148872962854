import type { TodoReason } from '@ejia/contract'

/** In the order in which they should be looked at. */
export const todoReasons = [
  'accept',
  'decide',
  'rule',
  'approve',
  'handle',
  'coHandle',
  'verify',
  'rate',
] as const satisfies readonly TodoReason[]

export function findTodoReason(text: unknown): TodoReason | undefined {
  return todoReasons.find((reason) => reason === text)
}
