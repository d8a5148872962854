import type { incidents } from '@ejia/domain'
import { z } from 'zod'

/** Only this server writes these columns, from the domain's own types; reading them back checks that they are there. */
export const State = z.custom<incidents.Incident>(
  (value) => typeof value === 'object' && value !== null && 'stage' in value && 'version' in value,
)

export const ActedBy = z.custom<incidents.ActedBy>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value,
)
