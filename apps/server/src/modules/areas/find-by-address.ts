import type { FoundPlace } from '@ejia/contract'
import type { Pool } from 'pg'
import { matchPlace } from './match-place.ts'

/** The one place that a written address names; nothing where it could be several. */
export async function findByAddress(database: Pool, text: string): Promise<FoundPlace | undefined> {
  const match = await matchPlace(database, { text, spoken: false })
  return match.kind === 'one' ? match.place : undefined
}
