import type { incidents, notices } from '@ejia/domain'
import type { FastifyBaseLogger } from 'fastify'
import type { Pool } from 'pg'
import type { Live } from '../../platform/index.ts'
import type { readChanges, readReporterContact } from '../incidents/index.ts'
import type { Gateways } from './channels/channel.ts'

/** What everything here works with; one per running server. */
export type Desk = {
  readonly database: Pool
  readonly live: Pick<Live, 'noteCommit'>
  readonly log: FastifyBaseLogger
  readonly gateways: Gateways
  readonly publicUrl: string | undefined
  readonly receiptToken: string | undefined
  /** The present instant; a simulation has its own. */
  readonly clock: () => string
  readonly readCity: () => Promise<CityNow>
  readonly readChanges: typeof readChanges
  readonly readReporterContact: (reporterId: string) => ReturnType<typeof readReporterContact>
  /** What a matter as it stands must be reminded of, and when. */
  readonly listReminders: (incident: incidents.Incident) => Promise<readonly notices.DueReminder[]>
}

export type CityNow = {
  readonly city: incidents.City
  readonly unitName: (id: string) => string
  readonly categoryName: (id: string) => string
}
