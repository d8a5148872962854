import * as z from 'zod/mini'
import { AreaCode, Id, Instant, PersonRef, Text } from '../values.ts'
import { HouseholdView, OrganisationView, RegistryHistory } from './people.ts'

/** A signed short code as printed: kind (B, E, R), number, signature; all of it in WeChat's scene alphabet. */
export const PlaceCode = z.string().check(z.regex(/^[BER][0-9A-HJKMNP-TV-Z]{1,8}-[0-9A-HJKMNP-TV-Z]{12}$/))

const Position = z.strictObject({ longitude: z.number(), latitude: z.number() })
/** GB/T 31000 table 5.17. */
const BuildingUse = z.string().check(z.regex(/^\d{2}$/))

export const BuildingSummary = z.strictObject({
  id: Id,
  code: PlaceCode,
  name: z.string(),
  address: z.string(),
  gridCode: AreaCode,
  gridName: z.string(),
  rooms: z.int(),
  people: z.int(),
  position: z.nullable(Position),
})
export type BuildingSummary = z.output<typeof BuildingSummary>

/** A room in the list of its building: who lives there, without opening it. */
const RoomSummary = z.strictObject({
  id: Id,
  code: PlaceCode,
  name: z.string(),
  floor: z.nullable(z.int()),
  version: z.int(),
  people: z.int(),
  /** Masked name of the head of the first household. */
  head: z.nullable(z.string()),
  /** Names of the organisations that stand here. */
  organisations: z.array(z.string()),
  visitedAt: z.nullable(Instant),
})

export const BuildingView = z.strictObject({
  ...BuildingSummary.shape,
  use: BuildingUse,
  areaName: z.string(),
  entrances: z.array(
    z.strictObject({
      id: Id,
      code: PlaceCode,
      /** Empty where the building has but one. */ name: z.string(),
      rooms: z.array(RoomSummary),
    }),
  ),
})
export type BuildingView = z.output<typeof BuildingView>

export const RoomView = z.strictObject({
  id: Id,
  code: PlaceCode,
  name: z.string(),
  floor: z.nullable(z.int()),
  version: z.int(),
  building: z.strictObject({ id: Id, name: z.string(), address: z.string(), gridCode: AreaCode }),
  entrance: z.strictObject({ id: Id, name: z.string() }),
  /** Fields of table 16, masked. */
  values: z.record(z.string(), z.string()),
  known: z.array(z.string()),
  households: z.array(HouseholdView),
  organisations: z.array(OrganisationView),
  visitedAt: z.nullable(Instant),
  visitedBy: z.nullable(PersonRef),
  history: z.array(RegistryHistory),
})
export type RoomView = z.output<typeof RoomView>

export const NewBuilding = z.strictObject({
  id: Id,
  gridCode: AreaCode,
  name: Text(80),
  address: Text(200),
  use: z._default(BuildingUse, '01'),
  position: z.exactOptional(Position),
  entrances: z
    .array(
      z.strictObject({
        name: z.string().check(z.trim(), z.maxLength(20)),
        rooms: z.array(Text(20)).check(z.maxLength(400)),
      }),
    )
    .check(z.minLength(1), z.maxLength(40)),
})

/** What a code stands for; whatever is not told by it is null. */
export const CodedPlace = z.strictObject({
  kind: z.enum(['building', 'entrance', 'room']),
  buildingId: Id,
  entranceId: z.nullable(Id),
  roomId: z.nullable(Id),
})

/** What a resident may know from a code: where it hangs. A room's number is not in it, nor anybody's name. */
export const PublicPlace = z.strictObject({
  name: z.string(),
  entranceName: z.nullable(z.string()),
  address: z.string(),
  areaCode: AreaCode,
  areaName: z.string(),
  position: z.nullable(Position),
})
