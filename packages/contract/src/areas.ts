import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { AreaCode, CoordSys, Id, Point, Text } from './values.ts'

const tag = 'areas'
const Level = z.enum(['city', 'county', 'street', 'community', 'grid'])

export const AreaView = z.strictObject({
  code: AreaCode,
  /** 12 digits as the statistics office prints it, with the 3-digit suffix for a grid. */
  officialCode: z.string(),
  name: z.string(),
  shortName: z.string(),
  level: Level,
  parentCode: z.nullable(AreaCode),
  validFrom: z.iso.date(),
  /** The first day on which it is no more. */
  validTo: z.nullable(z.iso.date()),
})
export type AreaView = z.output<typeof AreaView>

/** Degrees, WGS-84. */
const Position = z.strictObject({ longitude: z.number(), latitude: z.number() })

export const FoundPlace = z.strictObject({
  kind: z.enum(['area', 'building', 'road', 'landmark']),
  name: z.string(),
  /** Street and community, to tell equal names apart. */
  detail: z.string(),
  address: z.string(),
  areaCode: AreaCode,
  position: z.nullable(Position),
})
export type FoundPlace = z.output<typeof FoundPlace>

/** What a spoken or typed phrase names: one place for sure, some to choose from, or nothing known. */
export const PlaceMatch = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one'), place: FoundPlace, detail: z.string() }),
  z.strictObject({ kind: z.literal('choose'), places: z.array(FoundPlace), detail: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
])
export type PlaceMatch = z.output<typeof PlaceMatch>

/** A place for a phone to look up by itself; `aliases` are what else people call it. */
export const KeptPlace = z.strictObject({ ...FoundPlace.shape, aliases: z.array(z.string()) })
export type KeptPlace = z.output<typeof KeptPlace>

/** A name people use that no register has: of an area, or, with a position, of a landmark in it. */
export const LocalName = z.strictObject({
  id: Id,
  name: z.string(),
  areaCode: AreaCode,
  position: z.nullable(Position),
})
export type LocalName = z.output<typeof LocalName>

const GridFound = z.strictObject({
  code: AreaCode,
  name: z.string(),
  communityCode: AreaCode,
  communityName: z.string(),
  /** Reads 街道 · 社区 · 网格. */
  path: z.string(),
})

/** Where a point lies: in one grid, on a border between several (the person chooses), or outside the city. */
export const Located = z.strictObject({
  kind: z.enum(['inside', 'border', 'outside']),
  position: Position,
  address: z.nullable(z.string()),
  /** One grid when inside; the candidates on a border; the nearest one, if any, outside. */
  grids: z.array(GridFound),
  nearestMetres: z.nullable(z.number()),
  /** Other grids within the stated accuracy, nearest first: the point may lie in one of these. */
  others: z.array(GridFound),
})
export type Located = z.output<typeof Located>

const query = z.strictObject({
  longitude: z.coerce.number().check(z.gte(-180), z.lte(180)),
  latitude: z.coerce.number().check(z.gte(-90), z.lte(90)),
  coordSys: CoordSys,
  accuracyMetres: z.exactOptional(z.coerce.number().check(z.gte(0), z.lte(100_000))),
})

const AreaInput = z.strictObject({
  code: z.string().check(z.regex(/^\d{4,15}$/)),
  name: Text(80),
  validFrom: z.exactOptional(z.iso.date()),
  validTo: z.exactOptional(z.iso.date()),
})

const Ring = z.array(z.tuple([z.number(), z.number()])).check(z.minLength(4))
const Polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(Ring) })
const MultiPolygon = z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) })
export const Geometry = z.discriminatedUnion('type', [Polygon, MultiPolygon])

export const areas = {
  listAreas: endpoint({
    name: 'listAreas',
    method: 'GET',
    path: '/api/areas',
    tag,
    summary: 'The areas directly below one, in code order; the city without a parent',
    access: 'public',
    perMinute: 120,
    query: z.strictObject({ parent: z.exactOptional(AreaCode) }),
    reply: z.array(AreaView),
  }),
  searchPlaces: endpoint({
    name: 'searchPlaces',
    method: 'GET',
    path: '/api/places',
    tag,
    summary: 'Places by name: communities, grids, buildings',
    access: 'public',
    perMinute: 120,
    query: z.strictObject({ text: Text(60), within: z.exactOptional(AreaCode) }),
    reply: z.array(FoundPlace),
  }),
  listNearbyBuildings: endpoint({
    name: 'listNearbyBuildings',
    method: 'GET',
    path: '/api/places/near',
    tag,
    summary: 'Buildings around a point, nearest first',
    access: 'public',
    perMinute: 120,
    query,
    reply: z.array(FoundPlace),
  }),
  matchPlace: endpoint({
    name: 'matchPlace',
    method: 'POST',
    path: '/api/places/match',
    tag,
    summary: 'Which place a phrase names, by sound as well as by spelling; an ambiguous name comes back as a choice',
    access: 'public',
    perMinute: 60,
    body: z.strictObject({
      text: Text(500),
      /** The text was heard, not typed: characters of the same sound count as equal. */
      spoken: z.boolean(),
      /** Where the person is at home and stands: orders equal answers, never decides between them. */
      areaCode: z.exactOptional(AreaCode),
      point: z.exactOptional(Point),
    }),
    reply: PlaceMatch,
  }),
  listPlaces: endpoint({
    name: 'listPlaces',
    method: 'GET',
    path: '/api/areas/:code/places',
    tag,
    summary: 'Every named place of a street, community or grid, for a phone to look up without signal',
    access: 'session',
    params: z.strictObject({ code: AreaCode.check(z.minLength(9)) }),
    reply: z.array(KeptPlace),
  }),
  listLocalNames: endpoint({
    name: 'listLocalNames',
    method: 'GET',
    path: '/api/areas/:code/names',
    tag,
    summary: 'Names people use for an area and for landmarks in it, by name',
    access: 'session',
    params: z.strictObject({ code: AreaCode }),
    reply: z.array(LocalName),
  }),
  addLocalName: endpoint({
    name: 'addLocalName',
    method: 'POST',
    path: '/api/areas/:code/names',
    tag,
    summary: 'Add a name people use; with a position it is a landmark',
    access: { roles: ['systemAdministrator', 'communityHead', 'dispatcher'] },
    params: z.strictObject({ code: AreaCode }),
    body: z.strictObject({ name: Text(40), point: z.exactOptional(Point) }),
    reply: LocalName,
    status: 201,
  }),
  changeLocalName: endpoint({
    name: 'changeLocalName',
    method: 'PUT',
    path: '/api/areas/:code/names/:id',
    tag,
    summary: 'Correct a name, or where its landmark stands',
    access: { roles: ['systemAdministrator', 'communityHead', 'dispatcher'] },
    params: z.strictObject({ code: AreaCode, id: Id }),
    body: z.strictObject({ name: Text(40), point: z.exactOptional(Point) }),
    reply: LocalName,
  }),
  removeLocalName: endpoint({
    name: 'removeLocalName',
    method: 'DELETE',
    path: '/api/areas/:code/names/:id',
    tag,
    summary: 'Take a name back',
    access: { roles: ['systemAdministrator', 'communityHead', 'dispatcher'] },
    params: z.strictObject({ code: AreaCode, id: Id }),
    reply: z.strictObject({}),
  }),
  locate: endpoint({
    name: 'locate',
    method: 'GET',
    path: '/api/places/at',
    tag,
    summary: 'Which grid and community a point lies in',
    access: 'public',
    perMinute: 120,
    query,
    reply: Located,
  }),
  listGridShapes: endpoint({
    name: 'listGridShapes',
    method: 'GET',
    path: '/api/areas/:code/grids',
    tag,
    summary: 'Grid borders below an area as GeoJSON, WGS-84',
    access: 'session',
    params: z.strictObject({ code: AreaCode }),
    reply: z.strictObject({
      type: z.literal('FeatureCollection'),
      features: z.array(
        z.strictObject({
          type: z.literal('Feature'),
          properties: z.strictObject({ code: AreaCode, name: z.string(), communityName: z.string() }),
          geometry: Geometry,
        }),
      ),
    }),
  }),
  importAreas: endpoint({
    name: 'importAreas',
    method: 'POST',
    path: '/api/areas/import',
    tag,
    summary: 'Add or change divisions by code; all or nothing',
    access: { roles: ['systemAdministrator'] },
    body: z.strictObject({ areas: z.array(AreaInput).check(z.minLength(1), z.maxLength(5000)) }),
    reply: z.strictObject({ added: z.int(), changed: z.int() }),
  }),
  importGrids: endpoint({
    name: 'importGrids',
    method: 'POST',
    path: '/api/areas/grids/import',
    tag,
    summary: 'Add or redraw grid borders; all or nothing',
    access: { roles: ['systemAdministrator'] },
    body: z.strictObject({
      coordSys: CoordSys,
      grids: z
        .array(z.strictObject({ code: z.string().check(z.regex(/^\d{15}$/)), name: Text(80), geometry: Geometry }))
        .check(z.minLength(1), z.maxLength(5000)),
    }),
    reply: z.strictObject({
      added: z.int(),
      changed: z.int(),
      overlaps: z.array(z.strictObject({ a: AreaCode, b: AreaCode })),
    }),
  }),
} as const
