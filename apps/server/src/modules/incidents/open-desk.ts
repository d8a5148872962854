import { type dispatch, incidents } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Platform } from '../../platform/index.ts'
import { cityUnits, findPersonNames, isMember } from '../accounts/index.ts'
import { areaNamer, resolvePlace } from '../areas/index.ts'
import { readTiming, timingWith } from '../deadlines/index.ts'
import { currentPolicies, currentRouting, listCategories } from '../dispatch/index.ts'
import { type CityNow, remember } from './city-now.ts'
import type { Desk } from './desk.ts'
import { diskFileStore } from './photos/file-store.ts'
import { openTranscriber } from './voices/transcriber.ts'

export async function openDesk({ config, database, live, vault }: Platform): Promise<Desk> {
  return {
    database,
    live,
    digest: config.chainDigest,
    vault,
    files: diskFileStore(config.storageDir),
    transcribe: openTranscriber(config),
    readCity: remember(() => readCity(database)),
    readRouting: () => currentRouting(database),
    readTiming: () => readTiming({ database }),
    timingWith: (change) => timingWith({ database }, change),
    resolvePlace: (input) => resolvePlace(database, input),
    listPersonNames: (ids) => findPersonNames(database, ids),
    isMember: (personId, unitId) => isMember(database, personId, unitId),
  }
}

async function readCity(database: Pool): Promise<CityNow> {
  const [units, categories, agreed, areaName] = await Promise.all([
    cityUnits(database),
    listCategories(database),
    currentPolicies(database),
    areaNamer(database),
  ])
  const rules = new Map(categories.map(({ id, closingRule }) => [id, inWords(closingRule)]))
  const policies = new Map([...agreed].map(([code, { policy }]) => [code, policy]))
  const city = incidents.cityOf(units, rules, policies)
  const byId = new Map(categories.map((category) => [category.id, category]))
  return {
    city,
    units,
    categories: byId,
    names: {
      unit: (id) => ({ id, name: city.findUnit(id)?.name ?? '' }),
      area: areaName,
      category: (id) => ({ id, name: byId.get(id)?.name.zh ?? id }),
    },
  }
}

function inWords({ proofRequired, why }: dispatch.Category['closingRule']): incidents.ClosingRule {
  return { proofRequired, why: why.zh }
}
