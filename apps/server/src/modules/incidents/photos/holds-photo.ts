import type { incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { findPhotoUse } from '../store/photos.ts'

/** Whether a photo belongs to the matter, also to an earlier step of it, and is not hidden. */
export async function holdsPhoto(tx: Transaction, incident: incidents.Incident, photoId: string): Promise<boolean> {
  if (incident.redactions.some(({ target }) => target === `photo:${photoId}`)) return false
  const present = [incident.photoIds, incident.proofIds, incident.notePhotoIds].some((ids) => ids.includes(photoId))
  return present || (await findPhotoUse(tx, photoId)) === incident.id
}
