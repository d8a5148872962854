import * as z from 'zod/mini'

const prefix = 'ejia.draft.'
const Values = z.record(z.string(), z.unknown())
export type DraftValues = z.output<typeof Values>

/** What was typed and not sent, kept in this tab until it is sent or discarded. */
export function findDraft(name: string): DraftValues | undefined {
  const text = sessionStorage.getItem(prefix + name)
  if (text === null) return undefined
  const draft = Values.safeParse(JSON.parse(text))
  return draft.success ? draft.data : undefined
}

export function keepDraft(name: string, values: DraftValues): void {
  sessionStorage.setItem(prefix + name, JSON.stringify(values))
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(prefix + name)
}

export function dropAllDrafts(): void {
  const names = Object.keys(sessionStorage).filter((name) => name.startsWith(prefix))
  for (const name of names) sessionStorage.removeItem(name)
}
