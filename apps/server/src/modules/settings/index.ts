import { api } from '@ejia/contract'
import { type Module, type Platform, route, version } from '../../platform/index.ts'
import { needsSetup } from '../accounts/index.ts'
import { findGround } from '../areas/index.ts'
import { fetchTile } from './fetch-tile.ts'
import { listTileSources } from './tile-sources.ts'

/** What a screen must know before anybody logs in, and the base maps it may draw. */
export const settings: Module = {
  name: 'settings',
  routes: (platform) => {
    const sources = listTileSources(platform.config)
    return [
      route(api.getSettings, () => describe(platform)),
      route(api.getTile, async ({ input: { params }, reply }) => {
        const { type, bytes } = await fetchTile(sources, params)
        return reply.type(type).header('cache-control', 'private, max-age=604800').send(bytes)
      }),
    ]
  },
}

async function describe(platform: Platform) {
  const { config, database } = platform
  const ground = await findGround(database)
  return {
    cityName: config.cityName ?? ground?.name ?? '',
    demo: config.demo,
    oidc: config.oidc ? { name: config.oidc.name } : null,
    tileSources: listTileSources(config).map(({ layers, ...source }) => ({ ...source, layers: Object.keys(layers) })),
    bounds: ground?.bounds ?? null,
    needsSetup: await needsSetup(platform),
    transcribes: config.asr !== undefined,
    version,
  }
}
