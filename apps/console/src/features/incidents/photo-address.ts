import { pathOf } from '@ejia/client'
import { photos } from '@ejia/contract'

export function photoAddress(incidentId: string, id: string, size: 'full' | 'thumbnail'): string {
  return pathOf(photos.getPhoto.path, { incidentId, id, size })
}
