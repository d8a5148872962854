import type { IncidentDetail } from '@ejia/contract'

/** The stages of the work that are still ahead. */
export function openMilestones({ clocks }: Pick<IncidentDetail, 'clocks'>) {
  return clocks.flatMap(({ milestone, stoppedAt }) => (milestone && stoppedAt === null ? [milestone] : []))
}
