import { type AreaView, api, type InputOf } from '@ejia/contract'
import { areas as domain } from '@ejia/domain'
import { type Platform, type Route, route } from '../../platform/index.ts'
import { currentAtlas } from './current-atlas.ts'
import { exportRoute } from './export-areas.ts'
import { exportNamesRoute } from './export-names.ts'
import { importAreas } from './import-areas.ts'
import { importGrids } from './import-grids.ts'
import { listNearbyBuildings } from './list-nearby-buildings.ts'
import { listPlaces } from './list-places.ts'
import { addLocalName, changeLocalName, listLocalNames, removeLocalName } from './local-names.ts'
import { describeGrid, locate, type Question } from './locate.ts'
import { matchPlace } from './match-place.ts'
import { searchPlaces } from './search-places.ts'
import { type Area, listGridsWithin } from './store.ts'

export function routes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    exportRoute(platform),
    exportNamesRoute(platform),
    route(api.listAreas, async ({ input: { query } }) => {
      const atlas = await currentAtlas(database)
      return (atlas.childrenOf.get(query.parent ?? null) ?? []).map(toView)
    }),
    route(api.searchPlaces, ({ input: { query } }) => searchPlaces(database, query)),
    route(api.listNearbyBuildings, ({ input: { query } }) => listNearbyBuildings(database, questionOf(query))),
    route(api.matchPlace, ({ input: { body } }) => matchPlace(database, body)),
    route(api.listPlaces, ({ input: { params } }) => listPlaces(database, params.code)),
    route(api.listLocalNames, ({ input: { params } }) => listLocalNames(database, params.code)),
    route(api.addLocalName, ({ input, caller: { actor } }) => addLocalName(database, actor, input)),
    route(api.changeLocalName, ({ input, caller: { actor } }) => changeLocalName(database, actor, input)),
    route(api.removeLocalName, async ({ input: { params }, caller: { actor } }) => {
      await removeLocalName(database, actor, params)
      return {}
    }),
    route(api.locate, ({ input: { query } }) => locate(database, questionOf(query))),
    route(api.listGridShapes, async ({ input: { params } }) => {
      const [atlas, grids] = await Promise.all([currentAtlas(database), listGridsWithin(database, params.code)])
      return {
        type: 'FeatureCollection' as const,
        features: grids.map(({ code, geometry }) => {
          const { name, communityName } = describeGrid(atlas, code)
          return { type: 'Feature' as const, properties: { code, name, communityName }, geometry }
        }),
      }
    }),
    route(api.importAreas, ({ input: { body }, caller }) =>
      importAreas(database, { ...body, personId: caller.actor.personId }),
    ),
    route(api.importGrids, ({ input: { body }, caller }) =>
      importGrids(database, { ...body, personId: caller.actor.personId }),
    ),
  ]
}

function questionOf({ longitude, latitude, coordSys, accuracyMetres }: InputOf<typeof api.locate>['query']): Question {
  return { position: [longitude, latitude], coordSys, accuracyMetres }
}

function toView({ code, name, shortName, level, parentCode, validFrom, validTo }: Area): AreaView {
  return { code, officialCode: domain.toPaddedCode(code), name, shortName, level, parentCode, validFrom, validTo }
}
