import type { DeadlineChange } from '@ejia/contract'
import { deadlines as domain } from '@ejia/domain'
import type { Module, Platform } from '../../platform/index.ts'
import { checkContent } from './change-setting.ts'
import { currentDeadlines } from './current-deadlines.ts'
import { routes } from './routes.ts'
import { changesInForce, toSettings, withChange } from './settings-in-force.ts'

export const deadlines: Module = {
  name: 'deadlines',
  routes,
  start: async ({ database }) => {
    await currentDeadlines(database)
  },
}

/** How time counts and what limits hold, as of at most a second ago. The same object until something changes. */
export async function readTiming({ database }: Pick<Platform, 'database'>): Promise<domain.FullTiming> {
  return (await currentDeadlines(database)).timing
}

/** The same as it would be after a change, for showing what the change would move; refuses what could not be set. */
export async function timingWith(
  { database }: Pick<Platform, 'database'>,
  proposed: DeadlineChange,
): Promise<domain.FullTiming> {
  checkContent(proposed)
  const { stored } = await currentDeadlines(database)
  const changes = withChange(
    stored.map(({ change }) => change),
    proposed,
  )
  return domain.timingOf(toSettings(changesInForce(changes)))
}
