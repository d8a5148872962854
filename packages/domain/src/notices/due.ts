import type { Incident } from '../incidents/index.ts'

/** Until when whoever has it must be done with the present step. */
export function findDueAt({ clocks, stage }: Incident): string | undefined {
  const kind = stage === 'reported' ? 'accept' : stage === 'dispatching' ? 'dispatch' : 'solve'
  return clocks.findLast((clock) => clock.kind === kind && clock.stoppedAt === undefined)?.dueAt
}
