import type { BorderReading } from '@ejia/contract'
import { areas, borders as domain, Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { receiveFile } from '../../platform/index.ts'
import { readGrids } from '../areas/index.ts'
import { stored } from './check-grids.ts'
import { type FileFeature, readFeatures } from './read-features.ts'
import { type Grid, listChanges } from './store.ts'

const mostBytes = 20 * 1024 * 1024

/** What columns are called where grids are exchanged. */
const codeNames = ['code', 'gridcode', 'grid_code', 'wgbm', 'wgdm', '代码', '编码', '网格代码', '网格编码', '统一代码']
const nameNames = ['name', 'gridname', 'grid_name', 'wgmc', '名称', '网格名称']

type Asked = { readonly communityCode: string; readonly coordSys?: areas.CoordinateSystem }

/** The grids of a community that a file has, fitted to its ground; nothing is changed. */
export async function readFile(database: Pool, request: FastifyRequest, asked: Asked): Promise<BorderReading> {
  const { communityCode, coordSys } = asked
  const { file } = await receiveFile(request, mostBytes)
  const [features, { grids: before, usedCodes }, changes] = await Promise.all([
    readFeatures(file),
    readGrids(database, communityCode),
    listChanges(database, communityCode),
  ])
  const planned = changes.flatMap(({ after }) => after.map(({ code }) => code))
  const used = [...usedCodes, ...planned]
  const { named, elsewhere, numbered } = nameFeatures(features, { communityCode, before, used })
  if (named.length === 0) throw new Refusal('border.file-empty')
  for (const { code, geometry } of named) {
    const faults = areas.listGeometryFaults(geometry)
    if (faults.length > 0) throw new Refusal('area.shape-invalid', { code, faults })
  }
  const fitted = domain.fitImport(before, named, coordSys)
  const names = new Map(named.map(({ code, name }) => [code, name]))
  return {
    coordSys: fitted.coordSys,
    detected: coordSys === undefined,
    grids: fitted.grids.map(({ code, geometry }) => ({
      code,
      name: names.get(code) ?? code,
      geometry: stored(geometry),
    })),
    elsewhere,
    numbered,
    amended: fitted.amended,
  }
}

type Known = {
  readonly communityCode: string
  readonly before: readonly Grid[]
  readonly used: readonly string[]
}

/** By its code; else by the name of a grid that is there; else it is a new one. Other communities are left out. */
function nameFeatures(features: readonly FileFeature[], { communityCode, before, used }: Known) {
  const named: Grid[] = []
  let [elsewhere, numbered] = [0, 0]
  for (const { geometry, facts } of features) {
    const code = areas.parseAreaCode(findFact(facts, codeNames))
    const name = findFact(facts, nameNames)
    if (code !== undefined && !areas.isWithin(code, communityCode)) {
      elsewhere += 1
      continue
    }
    const isGrid = code !== undefined && areas.findLevel(code) === 'grid'
    const known = isGrid ? code : before.find((grid) => name !== '' && grid.name === name)?.code
    if (known === undefined) numbered += 1
    const own = known ?? domain.nextGridCode(communityCode, [...used, ...named.map((grid) => grid.code)])
    const called = name || before.find((grid) => grid.code === own)?.name || `第${Number(own.slice(12))}网格`
    named.push({ code: own, name: called.slice(0, 80), geometry })
  }
  return { named, elsewhere, numbered }
}

function findFact(facts: FileFeature['facts'], names: readonly string[]): string {
  const found = Object.entries(facts).find(([key]) => names.includes(key.trim().toLowerCase()))?.[1]
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : ''
}
