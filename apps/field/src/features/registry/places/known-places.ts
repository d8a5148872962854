import type { OfflineRegistry, OrganisationView } from '@ejia/contract'

export type KnownBuilding = OfflineRegistry['buildings'][number]
export type KnownEntrance = KnownBuilding['entrances'][number]
export type KnownRoom = KnownEntrance['rooms'][number]

export type BuildingPlace = {
  readonly grid: OfflineRegistry
  readonly building: KnownBuilding
  /** The one whose code was scanned. */
  readonly entranceId: string | null
}
export type RoomPlace = {
  readonly grid: OfflineRegistry
  readonly building: KnownBuilding
  readonly entrance: KnownEntrance
  readonly room: KnownRoom
}

/** Who stands there; what a phone kept before it knew of organisations has none. */
export function organisationsOf({
  organisations = [],
}: Partial<Pick<KnownRoom, 'organisations'>>): readonly OrganisationView[] {
  return organisations
}

export function findRoom(
  grids: readonly OfflineRegistry[],
  matches: (room: KnownRoom) => boolean,
): RoomPlace | undefined {
  for (const grid of grids)
    for (const building of grid.buildings) {
      const entrance = building.entrances.find(({ rooms }) => rooms.some(matches))
      const room = entrance?.rooms.find(matches)
      if (entrance && room) return { grid, building, entrance, room }
    }
  return undefined
}

export function findBuilding(
  grids: readonly OfflineRegistry[],
  matches: (building: KnownBuilding) => boolean,
): BuildingPlace | undefined {
  for (const grid of grids) {
    const building = grid.buildings.find(matches)
    if (building) return { grid, building, entranceId: null }
  }
  return undefined
}

/** The page that a scanned code opens. A code is only found whole, so that a made-up one opens nothing. */
export function addressOfCode(grids: readonly OfflineRegistry[], code: string): string | undefined {
  const room = code.startsWith('R') ? findRoom(grids, (one) => one.code === code) : undefined
  if (room) return `/registry/rooms/${room.room.id}`
  const place = findBuilding(
    grids,
    (one) => one.code === code || one.entrances.some((entrance) => entrance.code === code),
  )
  const entrance = place?.building.entrances.find((one) => one.code === code)
  return place && `/registry/buildings/${place.building.id}${entrance ? `?entrance=${entrance.id}` : ''}`
}

/** 3号楼 1单元 502 */
export function roomTitle({ building, entrance, room }: RoomPlace): string {
  return [building.name, entrance.name, room.name].filter((part) => part !== '').join(' ')
}
