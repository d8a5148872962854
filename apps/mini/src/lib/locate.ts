import { areas, type PlaceInput, type Point } from '@ejia/contract'
import { words } from './frame.ts'
import { call } from './server.ts'

export type Chosen = { readonly place: PlaceInput; readonly placeName: string }
export type Settled =
  | { readonly kind: 'inside'; readonly chosen: Chosen }
  | { readonly kind: 'border'; readonly choices: readonly Chosen[] }
  | { readonly kind: 'outside' }

/** Where one is; nothing where this program may not ask WeChat, or somebody would rather not say. */
export async function locateMe(): Promise<Point | undefined> {
  const found = await wx.getLocation({ type: 'gcj02' }).catch(() => undefined)
  if (!found) return undefined
  const { longitude, latitude, accuracy } = found
  return { longitude, latitude, coordSys: 'gcj02', accuracyMetres: Math.min(accuracy, 100_000) }
}

/** A pin on WeChat's own map, which opens where one is; its maps speak GCJ-02. Nothing where it was left without one. */
export async function pickOnMap(): Promise<{ readonly point: Point; readonly name: string } | undefined> {
  const picked = await wx.chooseLocation({}).catch(() => undefined)
  if (!picked) return undefined
  const { name, longitude, latitude } = picked
  return { point: { longitude: Number(longitude), latitude: Number(latitude), coordSys: 'gcj02' }, name }
}

/** Whose it is: the place decides, and asks where it lies on a border. */
export async function settle(point: Point, name: string): Promise<Settled> {
  const { kind, grids, address } = await call(areas.locate, { query: point })
  const where = (address ?? '') || name
  if (kind === 'outside') return { kind }
  if (kind === 'border') {
    const choices = grids.map(({ code, path }) => ({
      place: { point, areaCode: code, address: where },
      placeName: path,
    }))
    return { kind, choices }
  }
  const near =
    point.accuracyMetres === undefined ? '' : `（${words().where.accuracy(Math.round(point.accuracyMetres))}）`
  return {
    kind,
    chosen: { place: { point, address: where }, placeName: `${where} ${grids[0]?.path ?? ''}${near}`.trim() },
  }
}
