import { incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { toLogged } from '../read/to-logged.ts'
import { listEvents } from '../store/load.ts'

/**
 * Whether a photo stands in what one of the reporters reads. Its id, which nobody guesses, is told to that reporter
 * only, so it serves as the proof that a picture's address cannot carry.
 */
export async function isShownToReporters(
  { database }: Pick<Desk, 'database'>,
  state: incidents.Incident,
  photoId: string,
): Promise<boolean> {
  const log = (await listEvents(database, state.id)).map(toLogged)
  return state.reporters.some(({ reporterId }) => {
    const { photoIds, steps } = incidents.reporterView(state, log, reporterId)
    return photoIds.includes(photoId) || steps.some((step) => step.photoIds.includes(photoId))
  })
}
