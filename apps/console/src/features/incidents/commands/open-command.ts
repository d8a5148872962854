import type { FormCommand, FormValues } from './field.ts'

/** A command somebody is about to give: which, on what, and what is filled in already. */
export type OpenCommand = {
  readonly incidentId: string
  readonly name: FormCommand
  readonly given?: FormValues
}

/** After these the matter stays with whoever acted; after all others they go on to the next. */
const staying: ReadonlySet<FormCommand> = new Set([
  'note',
  'contact',
  'urge',
  'supervise',
  'invite',
  'requestExtension',
  'reclassify',
  'redact',
  'split',
])

export function staysAfter(name: FormCommand): boolean {
  return staying.has(name)
}
