import * as z from 'zod/mini'
import { endpoint, roles } from './endpoint.ts'

const tag = 'system'

/** A raster base map; tiles are fetched through the server, so keys stay there. */
const TileSource = z.strictObject({
  id: z.string(),
  name: z.string(),
  coordSys: z.enum(['wgs84', 'gcj02', 'bd09']),
  /** Layers drawn in this order, each `/api/tiles/<layer>/{z}/{x}/{y}`. */
  layers: z.array(z.string()),
  attribution: z.string(),
  maxZoom: z.int(),
})

export const Settings = z.strictObject({
  cityName: z.string(),
  demo: z.boolean(),
  oidc: z.nullable(z.strictObject({ name: z.string() })),
  tileSources: z.array(TileSource),
  /** Where a map opens: WGS-84 west, south, east, north. */
  bounds: z.nullable(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  /** The first administrator has not been created yet. */
  needsSetup: z.boolean(),
  /** Recordings can be written down. */
  transcribes: z.boolean(),
  version: z.string(),
})
export type Settings = z.output<typeof Settings>

export const system = {
  getSettings: endpoint({
    name: 'getSettings',
    method: 'GET',
    path: '/api/settings',
    tag,
    summary: 'What a screen must know before anybody logs in',
    access: 'public',
    perMinute: 120,
    reply: Settings,
  }),
  listDemoPeople: endpoint({
    name: 'listDemoPeople',
    method: 'GET',
    path: '/api/demo/people',
    tag,
    summary: 'Whom one can be in the demo city (empty outside the demo)',
    access: 'public',
    perMinute: 60,
    reply: z.array(
      z.strictObject({
        name: z.string(),
        phone: z.string(),
        password: z.string(),
        role: z.enum(roles),
        unitName: z.string(),
        end: z.enum(['console', 'field']),
        featured: z.boolean(),
      }),
    ),
  }),
  getTile: endpoint({
    name: 'getTile',
    method: 'GET',
    path: '/api/tiles/:layer/:z/:x/:y',
    tag,
    summary: 'A base-map tile of a configured source',
    access: 'session',
    params: z.strictObject({
      layer: z.string(),
      z: z.coerce.number().check(z.int(), z.gte(0), z.lte(22)),
      x: z.coerce.number().check(z.int(), z.gte(0)),
      y: z.coerce.number().check(z.int(), z.gte(0)),
    }),
    reply: 'file',
  }),
  live: endpoint({
    name: 'live',
    method: 'GET',
    path: '/api/live',
    tag,
    summary: 'Server-sent events for the signed-in person: matters that changed; resumes by Last-Event-ID',
    access: 'session',
    reply: 'stream',
  }),
} as const

/** The data of a `change` event on a live stream. */
export const LiveChange = z.strictObject({ incidentId: z.uuid(), version: z.int() })
export type LiveChange = z.output<typeof LiveChange>
