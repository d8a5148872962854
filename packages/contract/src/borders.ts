import * as z from 'zod/mini'
import { Geometry } from './areas.ts'
import { endpoint } from './endpoint.ts'
import { AreaCode, CoordSys, Instant, PersonRef, Text, UnitRef } from './values.ts'

const tag = 'borders'
/** Of the area; the scope is the domain's. */
const access = { roles: ['systemAdministrator'] } as const
const params = z.strictObject({ communityCode: z.string().check(z.regex(/^\d{12}$/)) })
const reason = Text(300)
const GridCode = z.string().check(z.regex(/^\d{15}$/))
const AreaRef = z.strictObject({ code: AreaCode, name: z.string() })

export const BorderGrid = z.strictObject({ code: GridCode, name: Text(80), geometry: Geometry })
export type BorderGrid = z.output<typeof BorderGrid>

const Grids = z.array(BorderGrid).check(z.minLength(1), z.maxLength(300))

/** What becomes of each grid, in code order. */
const Difference = z.strictObject({
  added: z.array(AreaRef),
  closed: z.array(AreaRef),
  redrawn: z.array(AreaRef),
  renamed: z.array(AreaRef),
})

const source = z.enum(['drawn', 'imported', 'restored'])

/** A change of the grids of one community, from its day on. */
const BorderChange = z.strictObject({
  version: z.int(),
  effectiveOn: z.iso.date(),
  source,
  reason: z.string(),
  changedAt: Instant,
  changedBy: PersonRef,
  difference: Difference,
  /** Null while it waits for its day. */
  outcome: z.nullable(
    z.strictObject({
      kind: z.enum(['carriedOut', 'withdrawn', 'failed']),
      at: Instant,
      /** Null where the platform did it, on the day. */
      by: z.nullable(PersonRef),
    }),
  ),
})
export type BorderChange = z.output<typeof BorderChange>

const BorderView = z.strictObject({
  community: AreaRef,
  /** Of the newest change; 0 where there was none. */
  version: z.int(),
  grids: z.array(z.strictObject({ ...BorderGrid.shape, unit: z.nullable(UnitRef) })),
  /** The code the next new grid gets; one that was ever used is not used again. */
  nextCode: GridCode,
  /** Newest first. */
  changes: z.array(BorderChange),
})
export type BorderView = z.output<typeof BorderView>

/** An open matter whose place comes to lie in another grid. What it is about is not told. */
const MovingMatter = z.strictObject({
  caseCode: z.string(),
  from: AreaRef,
  to: AreaRef,
  fromUnit: UnitRef,
  toUnit: UnitRef,
  /** Suspended: it moves when it is taken up again. */
  waits: z.boolean(),
})

const BorderPreview = z.strictObject({
  difference: Difference,
  matters: z.strictObject({
    open: z.int(),
    /** Get another unit. */
    handedOver: z.int(),
    /** Lie in another grid and stay with their unit. */
    kept: z.int(),
    waiting: z.int(),
    /** Those handed over, in the order of their codes; confidential ones are counted only. */
    first: z.array(MovingMatter),
    /** In code order. */
    byUnit: z.array(z.strictObject({ unit: UnitRef, gives: z.int(), takes: z.int() })),
  }),
  buildings: z.int(),
  /** New grids without a team: their matters go to the community. */
  withoutTeam: z.array(AreaRef),
  /** Teams whose grid is no more. */
  teamsLeft: z.array(UnitRef),
})
export type BorderPreview = z.output<typeof BorderPreview>

const BorderReading = z.strictObject({
  coordSys: CoordSys,
  /** Nobody declared it: it is the one in which the file fits. */
  detected: z.boolean(),
  grids: z.array(BorderGrid),
  /** Grids of other communities, left out. */
  elsewhere: z.int(),
  /** Got a new code, since the file gives none of this community. */
  numbered: z.int(),
  /** What was put right, in square metres. */
  amended: z.strictObject({
    overlapSquareMetres: z.number(),
    gapSquareMetres: z.number(),
    outsideSquareMetres: z.number(),
  }),
})
export type BorderReading = z.output<typeof BorderReading>

export const borders = {
  getBorders: endpoint({
    name: 'getBorders',
    method: 'GET',
    path: '/api/borders/:communityCode',
    tag,
    summary: 'The grids of a community as they are, and every change of them',
    access,
    params,
    reply: BorderView,
  }),
  getBorderChange: endpoint({
    name: 'getBorderChange',
    method: 'GET',
    path: '/api/borders/:communityCode/changes/:version',
    tag,
    summary: 'The grids before and after one change',
    access,
    params: z.strictObject({ ...params.shape, version: z.coerce.number().check(z.int(), z.gte(1)) }),
    reply: z.strictObject({ before: z.array(BorderGrid), after: z.array(BorderGrid) }),
  }),
  readBorderFile: endpoint({
    name: 'readBorderFile',
    method: 'POST',
    path: '/api/borders/:communityCode/reading',
    tag,
    summary: 'Read grids from GeoJSON or a zipped shapefile and fit them to the community. Nothing is changed',
    access,
    upload: true,
    params,
    query: z.strictObject({ coordSys: z.exactOptional(CoordSys) }),
    reply: BorderReading,
  }),
  previewBorders: endpoint({
    name: 'previewBorders',
    method: 'POST',
    path: '/api/borders/:communityCode/preview',
    tag,
    summary: 'What a change would move: open matters, buildings, teams. Nothing is changed',
    access,
    params,
    body: z.strictObject({ grids: Grids }),
    reply: BorderPreview,
  }),
  changeBorders: endpoint({
    name: 'changeBorders',
    method: 'POST',
    path: '/api/borders/:communityCode/changes',
    tag,
    summary: 'Give a community other grids from a day on; today is at once',
    access,
    params,
    body: z.strictObject({
      grids: Grids,
      source,
      effectiveOn: z.iso.date(),
      expectedVersion: z.int().check(z.gte(0)),
      reason,
    }),
    reply: z.strictObject({ version: z.int(), carriedOut: z.boolean() }),
  }),
  withdrawBorderChange: endpoint({
    name: 'withdrawBorderChange',
    method: 'POST',
    path: '/api/borders/:communityCode/changes/:version/withdrawal',
    tag,
    summary: 'Take back a change whose day has not come',
    access,
    params: z.strictObject({ ...params.shape, version: z.coerce.number().check(z.int(), z.gte(1)) }),
    body: z.strictObject({ reason }),
    reply: z.strictObject({}),
  }),
} as const
