import type { PlaceInput } from '@ejia/contract'
import type { Platform } from '../../platform/index.ts'
import { findByAddress } from '../areas/index.ts'

type Told = {
  readonly point: PlaceInput['point'] | undefined
  readonly areaCode: string | undefined
  readonly address: string
}

/** From what another system says of a place; undefined where that names none, or could be several. */
export async function placeFrom(
  { database }: Pick<Platform, 'database'>,
  { point, areaCode, address }: Told,
): Promise<PlaceInput | undefined> {
  if (point) return { point, address, ...(areaCode === undefined ? {} : { areaCode }) }
  if (areaCode !== undefined) return { areaCode, address }
  const found = address === '' ? undefined : await findByAddress(database, address)
  if (!found) return undefined
  const { position } = found
  return position
    ? { point: { longitude: position.longitude, latitude: position.latitude, coordSys: 'wgs84' }, address }
    : { areaCode: found.areaCode, address }
}
