import type { incidents } from '@ejia/domain'
import { z } from 'zod'
import type { ChainedEvent } from '../chain.ts'

/** The log is written from the domain's events only, and the chain tells when it was altered since. */
const Stored = z.custom<incidents.IncidentEvent>(
  (value) => typeof value === 'object' && value !== null && 'type' in value,
)

export function toLogged({ incidentId, version, at, actedBy, type, data }: ChainedEvent): incidents.LoggedEvent {
  return { incidentId, version, at, actedBy, event: Stored.parse({ type, ...data }) }
}
