import { api } from '@ejia/contract'
import type { FastifyRequest } from 'fastify'
import { type Route, route } from '../../platform/index.ts'
import { changeRoomAtDesk, recordVisit } from './changes/record-visit.ts'
import type { Desk } from './desk.ts'
import { exportRoutes } from './export-lists.ts'
import { switchRegistryField, viewFields } from './fields.ts'
import { exportOrganisations } from './organisations/export-organisations.ts'
import { getOrganisation, listOrganisations } from './organisations/read-organisations.ts'
import { closeResident, mergeResidents, moveResident } from './people/change-people.ts'
import { getResident, searchResidents } from './people/read-people.ts'
import { addRooms, createBuilding } from './places/add-places.ts'
import { followPlaceCode } from './places/follow-place-code.ts'
import { getRoom } from './places/get-room.ts'
import { getOfflineRegistry } from './places/offline.ts'
import { printCodes } from './places/print-codes.ts'
import { getBuilding, getPublicPlace, listBuildings, openPlaceCode } from './places/read-places.ts'
import { createSelfFill, decideSelfFill, listSelfFills, readSelfFill, submitSelfFill } from './self-fill/self-fill.ts'
import { transferRoutes } from './transfers/routes.ts'
import { unmaskOrganisation, unmaskResident, unmaskRoom } from './unmask.ts'

export function routesOf(desk: Desk): readonly Route[] {
  return [
    ...placeRoutes(desk),
    ...roomRoutes(desk),
    ...peopleRoutes(desk),
    ...organisationRoutes(desk),
    ...selfFillRoutes(desk),
    ...fieldRoutes(desk),
    ...transferRoutes(desk),
    ...exportRoutes(desk),
  ]
}

function placeRoutes(desk: Desk): Route[] {
  return [
    route(api.listBuildings, ({ input: { query }, caller }) => listBuildings(desk, caller.actor, query)),
    route(api.createBuilding, ({ input: { body }, caller }) => createBuilding(desk, caller.actor, body)),
    route(api.getBuilding, ({ input: { params }, caller }) => getBuilding(desk, caller.actor, params.id)),
    route(api.addRooms, ({ input: { params, body }, caller }) =>
      addRooms(desk, caller.actor, { buildingId: params.id, ...body }),
    ),
    route(api.openPlaceCode, ({ input: { params }, caller }) => openPlaceCode(desk, caller.actor, params.code)),
    route(api.getPublicPlace, ({ input: { params } }) => getPublicPlace(desk, params.code)),
    route(api.followPlaceCode, ({ input: { params }, caller, reply }) => followPlaceCode(params.code, caller, reply)),
    route(api.printCodes, ({ input: { query }, caller, request, reply }) =>
      printCodes(desk, { by: caller.actor, ...query, origin: originOf(request) }, reply),
    ),
  ]
}

function roomRoutes(desk: Desk): Route[] {
  return [
    route(api.getRoom, ({ input: { params }, caller }) => getRoom(desk, caller.actor, params.id)),
    route(api.unmaskRoom, ({ input: { params, body }, caller }) =>
      unmaskRoom(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.recordVisit, ({ input: { body }, caller }) => recordVisit(desk, caller.actor, body)),
    route(api.changeRoom, ({ input: { params, body }, caller }) =>
      changeRoomAtDesk(desk, caller.actor, { roomId: params.id, ...body }),
    ),
    route(api.getOfflineRegistry, async ({ input: { query }, caller, reply }) => {
      const answer = await getOfflineRegistry(desk, caller.actor, query)
      void reply.header('etag', `"${answer.version}"`)
      return answer
    }),
  ]
}

function peopleRoutes(desk: Desk): Route[] {
  return [
    route(api.searchResidents, ({ input: { body }, caller }) => searchResidents(desk, caller.actor, body)),
    route(api.getResident, ({ input: { params }, caller }) => getResident(desk, caller.actor, params.id)),
    route(api.unmaskResident, ({ input: { params, body }, caller }) =>
      unmaskResident(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.moveResident, ({ input: { params, body }, caller }) =>
      moveResident(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.closeResident, ({ input: { params, body }, caller }) =>
      closeResident(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.mergeResidents, ({ input: { params, body }, caller }) =>
      mergeResidents(desk, caller.actor, { ...params, ...body }),
    ),
  ]
}

function organisationRoutes(desk: Desk): Route[] {
  return [
    route(api.listOrganisations, ({ input: { query }, caller }) => listOrganisations(desk, caller.actor, query)),
    route(api.getOrganisation, ({ input: { params }, caller }) => getOrganisation(desk, caller.actor, params.id)),
    route(api.unmaskOrganisation, ({ input: { params, body }, caller }) =>
      unmaskOrganisation(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.exportOrganisations, ({ input: { body }, caller, reply }) =>
      exportOrganisations(desk, caller.actor, { ...body, reply }),
    ),
  ]
}

function selfFillRoutes(desk: Desk): Route[] {
  return [
    route(api.createSelfFill, ({ input: { body }, caller, request }) =>
      createSelfFill(desk, caller.actor, { ...body, origin: originOf(request) }),
    ),
    route(api.readSelfFill, ({ input: { body } }) => readSelfFill(desk, body.token)),
    route(api.submitSelfFill, async ({ input: { body } }) => {
      await submitSelfFill(desk, body)
      return {}
    }),
    route(api.listSelfFills, ({ caller }) => listSelfFills(desk, caller.actor)),
    route(api.decideSelfFill, ({ input: { params, body }, caller }) =>
      decideSelfFill(desk, caller.actor, { ...params, ...body }),
    ),
  ]
}

function fieldRoutes(desk: Desk): Route[] {
  return [
    route(api.listRegistryFields, () => viewFields(desk.database)),
    route(api.switchRegistryField, ({ input: { params, body }, caller }) =>
      switchRegistryField(desk, caller.actor, { ...params, ...body }),
    ),
  ]
}

/** Where this request reached us: good enough for a link where no PUBLIC_URL is set, as on a plain local start. */
function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`
}
