import type { registry } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Config } from '../../config.ts'
import type { Platform, StaffCaller, Vault } from '../../platform/index.ts'
import { openCodes, type PlaceCodes } from './places/place-code.ts'
import { listSwitched } from './store/fields.ts'

/** What everything here works with; one per running server. */
export type Desk = {
  readonly database: Pool
  readonly vault: Vault
  readonly config: Config
  readonly codes: PlaceCodes
  readonly live: Platform['live']
}

export type By = StaffCaller['actor']

export async function openDesk({ database, vault, config, live }: Platform): Promise<Desk> {
  return { database, vault, config, live, codes: await openCodes(database, vault) }
}

/** What is collected now, and the day on the wall of the city. */
export async function rulesNow(database: Pool): Promise<registry.Rules> {
  const switched = await listSwitched(database)
  const switchedOn = new Set(switched.filter(({ isOn }) => isOn).map(({ code }) => code))
  return { switchedOn, today: dayNow() }
}

/** Made once: each one holds memory that is slow to be given back. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The day on the wall of the city. */
export function dayNow(): string {
  return days.format(new Date())
}
