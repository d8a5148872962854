import type { DeadlineChange, PlaceInput } from '@ejia/contract'
import type { deadlines, incidents } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Live, Vault } from '../../platform/index.ts'
import type { RoutingInForce } from '../dispatch/index.ts'
import type { Digest } from './chain.ts'
import type { CityNow } from './city-now.ts'
import type { FileStore } from './photos/file-store.ts'
import type { Transcriber } from './voices/transcriber.ts'

/** What everything here works with; one per running server. */
export type Desk = {
  readonly database: Pool
  readonly live: Pick<Live, 'noteCommit' | 'openStream'>
  readonly digest: Digest
  readonly vault: Vault
  readonly files: FileStore
  /** Absent where no service is configured. */
  readonly transcribe: Transcriber | undefined
  readonly readCity: () => Promise<CityNow>
  readonly readRouting: () => Promise<RoutingInForce>
  readonly readTiming: () => Promise<deadlines.FullTiming>
  /** As it would be after a change of calendars or limits. */
  readonly timingWith: (change: DeadlineChange) => Promise<deadlines.Timing>
  readonly resolvePlace: (input: PlaceInput) => Promise<incidents.Place>
  readonly listPersonNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly isMember: (personId: string, unitId: string) => Promise<boolean>
}
