import { Refusal } from '@ejia/domain'
import type { TileSource } from '../../config.ts'

export type TileAddress = { readonly layer: string; readonly z: number; readonly x: number; readonly y: number }
export type Tile = { readonly type: string; readonly bytes: Buffer }

const patienceMilliseconds = 10_000

/** A tile fetched for the screen, so that keys and the outside address stay on the server. */
export async function fetchTile(sources: readonly TileSource[], address: TileAddress): Promise<Tile> {
  const template = sources.map(({ layers }) => layers[address.layer]).find((layer) => layer !== undefined)
  if (template === undefined || address.x >= 2 ** address.z || address.y >= 2 ** address.z)
    throw new Refusal('not-found')
  const { z, x, y } = address
  const url = template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
  const answer = await ask(url)
  const type = answer.headers.get('content-type') ?? ''
  if (!answer.ok || !type.startsWith('image/')) throw new Refusal('unavailable', { source: answer.status })
  return { type, bytes: Buffer.from(await answer.arrayBuffer()) }
}

async function ask(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(patienceMilliseconds) })
  } catch {
    // The address holds a key, so the cause is not passed on.
    throw new Refusal('unavailable', { source: 'unreachable' })
  }
}
