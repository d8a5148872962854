import { api } from '@ejia/contract'
import { type Platform, type Route, route } from '../../platform/index.ts'
import { readAs } from '../incidents/index.ts'
import { sendCaseFile } from './case-file/send-case-file.ts'
import { exportIncidents } from './export-incidents.ts'
import { endPresence, notePresence } from './presence.ts'
import { countQueues, listQueue } from './queues.ts'
import { listFilters, removeFilter, saveFilter } from './saved-filters.ts'

const callerMatters = 20

export function routesOf(platform: Platform): readonly Route[] {
  return [...listRoutes(platform), ...mapRoutes(platform), ...filterRoutes(platform), ...incidentRoutes(platform)]
}

function listRoutes(platform: Platform): Route[] {
  return [
    route(api.countQueues, ({ caller: { actor } }) => countQueues(platform, actor)),
    route(api.listQueue, ({ input: { params, query }, caller: { actor } }) =>
      listQueue(platform, actor, { ...query, ...params }),
    ),
    route(api.listOfCaller, async ({ input: { body }, caller: { actor } }) => {
      const { items } = await readAs(platform, actor).listRows({ text: body.phone, limit: callerMatters })
      return items.map(({ summary }) => summary)
    }),
    route(api.exportIncidents, ({ input: { body }, caller: { actor }, reply }) =>
      exportIncidents(platform, { actor, reply, ...body }),
    ),
  ]
}

function mapRoutes(platform: Platform): Route[] {
  return [
    route(api.listClusters, ({ input: { query }, caller: { actor } }) => {
      const { west, south, east, north, zoom, ...filter } = query
      return readAs(platform, actor).listClusters({ west, south, east, north, zoom, filter })
    }),
    route(api.listWithin, ({ input: { body }, caller: { actor } }) => {
      const { ring, ...filter } = body
      return readAs(platform, actor).listWithin({ ring, filter })
    }),
  ]
}

function filterRoutes({ database }: Platform): Route[] {
  return [
    route(api.listSavedFilters, ({ caller: { actor } }) => listFilters(database, actor)),
    route(api.saveFilter, ({ input: { body }, caller: { actor } }) => saveFilter(database, actor, body)),
    route(api.removeFilter, async ({ input: { params }, caller: { actor } }) => {
      await removeFilter(database, actor.personId, params.id)
      return {}
    }),
  ]
}

function incidentRoutes(platform: Platform): Route[] {
  return [
    route(api.notePresence, ({ input: { params, body }, caller: { actor } }) =>
      notePresence(platform, actor, { incidentId: params.id, ...body }),
    ),
    route(api.endPresence, async ({ input: { params }, caller: { actor } }) => {
      await endPresence(platform, actor, params.id)
      return {}
    }),
    route(api.printCaseFile, ({ input: { params }, caller: { actor }, reply }) =>
      sendCaseFile(platform, { actor, reply, id: params.id }),
    ),
  ]
}
