import { areas as domain, Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { findCity, listAreaNames } from '../../areas/index.ts'
import type { Arguments } from './arguments.ts'

/**
 * The city as a whole, named by its code or by the host it is reached at, or one of its divisions by code. Left out it
 * is the city; undefined where no city is set up yet.
 */
export async function readJurisdiction(
  { database, config }: Pick<Platform, 'database' | 'config'>,
  args: Arguments,
  host: string,
): Promise<string | undefined> {
  const asked = args.find('jurisdiction_id')
  const city = await findCity(database)
  if (asked === undefined || [host, hostOf(config.publicUrl)].includes(asked.toLowerCase())) return city?.code
  const code = domain.parseAreaCode(asked.replace(/^(\d{4})00$/, '$1'))
  const areas = await listAreaNames(database)
  if (code === undefined || !areas.some((area) => area.code === code)) throw new Refusal('open311.jurisdiction')
  return code
}

function hostOf(publicUrl: string | undefined): string | undefined {
  return publicUrl === undefined ? undefined : new URL(publicUrl).hostname.replace(/^www\./, '')
}
