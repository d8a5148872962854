import type { api, InputOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { areaNamer } from '../../areas/index.ts'
import type { By, Desk } from '../desk.ts'
import { checkInScope } from '../scope.ts'
import { type CountedBuilding, findBuilding, listEntrances, listGridBuildings, listRooms } from '../store/places.ts'
import { codeSheet, type Label } from './code-sheet.ts'

type Printing = InputOf<typeof api.printCodes>['query'] & { readonly by: By; readonly origin: string }

/** More than anybody cuts in a week; a grid with more rooms is printed building by building. */
const mostLabels = 5000

export async function printCodes(desk: Desk, printing: Printing, reply: FastifyReply): Promise<FastifyReply> {
  const buildings = await gather(desk, printing)
  const labels = await labelsOf(desk, buildings, printing)
  if (labels.length === 0) throw new Refusal('registry.nothing-to-print')
  if (labels.length > mostLabels) throw new Refusal('input.too-large')
  void reply.type('application/pdf').header('content-disposition', 'inline; filename="codes.pdf"')
  return reply.send(await codeSheet(labels))
}

async function gather(
  { database }: Desk,
  { by, buildingId, buildingIds, gridCode }: Printing,
): Promise<CountedBuilding[]> {
  const ids = buildingIds?.split(',') ?? (buildingId === undefined ? [] : [buildingId])
  if (ids.length > 0) {
    const found = await Promise.all(ids.map((id) => findBuilding(database, id)))
    const buildings = found.flatMap((building) => building ?? [])
    if (buildings.length < ids.length) throw new Refusal('not-found')
    for (const building of buildings) checkInScope(by, building.gridCode)
    return buildings
  }
  if (gridCode === undefined) throw new Refusal('registry.nothing-to-print')
  checkInScope(by, gridCode)
  return listGridBuildings(database, gridCode)
}

async function labelsOf(
  desk: Desk,
  buildings: readonly CountedBuilding[],
  { kind, origin }: Printing,
): Promise<Label[]> {
  const { database, codes, config } = desk
  const areaName = await areaNamer(database)
  const ids = buildings.map(({ id }) => id)
  const entrances = await listEntrances(database, ids)
  const rooms = kind === 'room' ? await listRooms(database, ids) : []
  const label = (building: CountedBuilding, code: string, subtitle: string): Label => ({
    url: `${config.publicUrl ?? origin}/q/${code}`,
    code,
    title: building.name,
    subtitle,
    footer: `${areaName(building.gridCode.slice(0, 12))} · ${areaName(building.gridCode)}`,
  })
  return buildings.flatMap((building) => {
    if (kind === 'building') return [label(building, codes.codeOf('building', building.number), '')]
    return entrances
      .filter(({ buildingId }) => buildingId === building.id)
      .flatMap((entrance) => {
        if (kind === 'entrance') return [label(building, codes.codeOf('entrance', entrance.number), entrance.name)]
        return rooms
          .filter(({ entranceId }) => entranceId === entrance.id)
          .map((room) => label(building, codes.codeOf('room', room.number), `${entrance.name} ${room.name}`.trim()))
      })
  })
}
