import type { ListItem } from '../../incidents/index.ts'

export const bulkCommands = ['dispatch', 'note', 'merge', 'urge', 'supervise'] as const
export type BulkCommand = (typeof bulkCommands)[number]

/** What is filled in once for all of them. */
export type BulkValues = {
  readonly unitId?: string
  readonly targetId?: string
  readonly dueAt?: string
  readonly text?: string
}

/** The facts of the command; undefined as long as something that must be there is missing. */
export function bulkFacts(name: BulkCommand, { unitId, targetId, dueAt, text }: BulkValues) {
  const written = text?.trim() ?? ''
  switch (name) {
    case 'dispatch':
      return unitId === undefined ? undefined : { unitId, ...(written === '' ? {} : { note: written }) }
    case 'note':
      return written === '' ? undefined : { text: written }
    case 'urge':
      return written === '' ? {} : { text: written }
    case 'supervise':
      return dueAt === undefined || written === '' ? undefined : { dueAt, reason: written }
    case 'merge':
      return targetId === undefined || written === '' ? undefined : { targetId, reason: written }
  }
}

/** Whom the command goes to: into the target of a merge go all the others. */
export function addressees(name: BulkCommand, rows: readonly ListItem[], { targetId }: BulkValues): ListItem[] {
  return name === 'merge' ? rows.filter(({ id }) => id !== targetId) : [...rows]
}
