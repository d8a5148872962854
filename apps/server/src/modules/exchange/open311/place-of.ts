import type { PlaceInput } from '@ejia/contract'
import { areas as domain, Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { resolvePlace } from '../../areas/index.ts'
import { placeFrom } from '../place-from.ts'
import type { Arguments } from './arguments.ts'

const charactersAtMost = 200

/** Where it is: by coordinates, by the code of a division as `address_id`, or by an address that names one place. */
export async function placeOf({ database }: Pick<Platform, 'database'>, args: Arguments): Promise<PlaceInput> {
  const address = (args.find('address_string') ?? '').replaceAll(/\s+/g, ' ').slice(0, charactersAtMost)
  const point = pointIn(args)
  const addressId = args.find('address_id')
  const areaCode = addressId === undefined ? undefined : domain.parseAreaCode(addressId)
  if (!point && areaCode === undefined && address === '')
    throw new Refusal('open311.argument', { argument: 'lat, long' })
  const place = await placeFrom({ database }, { point, areaCode, address })
  if (!place) throw new Refusal('open311.address', { argument: 'address_string' })
  return place
}

/** Refused where it lies outside what was asked for or what the key is for. */
export async function checkReach(
  { database }: Pick<Platform, 'database'>,
  place: PlaceInput,
  reach: readonly (string | null | undefined)[],
): Promise<Awaited<ReturnType<typeof resolvePlace>>> {
  const resolved = await resolvePlace(database, place)
  const within = (code: string | null | undefined) => code == null || resolved.areaCode.startsWith(code)
  if (!reach.every(within)) throw new Refusal('open311.outside')
  return resolved
}

function pointIn(args: Arguments): NonNullable<PlaceInput['point']> | undefined {
  if (args.find('lat') === undefined && args.find('long') === undefined) return undefined
  return {
    latitude: degreesIn(args, 'lat', 90),
    longitude: degreesIn(args, 'long', 180),
    coordSys: 'wgs84',
  }
}

function degreesIn(args: Arguments, argument: string, most: number): number {
  const text = args.get(argument)
  const degrees = Number(text)
  if (!/^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text) || Math.abs(degrees) > most)
    throw new Refusal('open311.argument', { argument, why: 'WGS 84 degrees' })
  return degrees
}
