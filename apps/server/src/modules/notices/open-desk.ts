import { notices as domain, incidents } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Platform } from '../../platform/index.ts'
import { cityUnits } from '../accounts/index.ts'
import { readTiming } from '../deadlines/index.ts'
import { listCategories } from '../dispatch/index.ts'
import { readChanges, readReporterContact } from '../incidents/index.ts'
import type { Gateways } from './channels/channel.ts'
import type { CityNow, Desk } from './desk.ts'

export type DeskOptions = {
  readonly gateways: Gateways
  /** The present instant; the machine's where none is given. */
  readonly clock?: () => string
}

export function openDesk(platform: Platform, { gateways, clock }: DeskOptions): Desk {
  const { database, live, log, config } = platform
  return {
    database,
    live,
    log,
    gateways,
    publicUrl: config.publicUrl,
    receiptToken: config.sms.receiptToken,
    clock: clock ?? (() => new Date().toISOString()),
    readCity: cityReader(database),
    readChanges,
    readReporterContact: (reporterId) =>
      readReporterContact(platform, reporterId).catch((error: unknown) => {
        // A lost key loses numbers; it must not keep everybody else from being told.
        log.error({ err: error, reporterId }, 'how to reach a reporter cannot be read')
        return undefined
      }),
    listReminders: async (incident) => domain.listReminders(incident, await readTiming(platform)),
  }
}

/** Names of categories are looked at again after so long. */
const trustMilliseconds = 10_000

/** The organisation is kept in memory by `accounts`; it is laid out anew only when it changed. */
function cityReader(database: Pool): () => Promise<CityNow> {
  let laidOut: { readonly units: Awaited<ReturnType<typeof cityUnits>>; readonly city: incidents.City } | undefined
  let names: { readonly byId: ReadonlyMap<string, string>; readonly readAt: number } | undefined
  return async () => {
    const units = await cityUnits(database)
    laidOut = laidOut?.units === units ? laidOut : { units, city: incidents.cityOf(units, new Map()) }
    if (!names || Date.now() - names.readAt > trustMilliseconds) {
      const categories = await listCategories(database)
      names = { byId: new Map(categories.map(({ id, name }) => [id, name.zh])), readAt: Date.now() }
    }
    const [{ city }, { byId }] = [laidOut, names]
    return {
      city,
      unitName: (id) => city.findUnit(id)?.name ?? '',
      categoryName: (id) => byId.get(id) ?? '',
    }
  }
}
