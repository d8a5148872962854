import type { api, InboundConnection, InboundSource, InputOf } from '@ejia/contract'
import { inbound as domain, Refusal, schedules } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { cityUnits } from '../../accounts/index.ts'
import { listAreaNames } from '../../areas/index.ts'
import { readingNow } from '../runs/read-cells.ts'
import { type By, checkKeeps, checkKept } from '../scope.ts'
import { findSource, type StoredSource, writeSource } from '../store/sources.ts'
import { findOrigin } from './find-origin.ts'
import { viewSources } from './view-sources.ts'

type Given = InputOf<typeof api.addInboundSource>['body']

export function listConnections({ config }: Platform): InboundConnection[] {
  return [...config.inboundConnections].map(([name, one]) =>
    'url' in one
      ? { name, kind: 'json', host: new URL(one.url).host }
      : { name, kind: 'view', host: new URL(one.postgres).host },
  )
}

export function addSource(platform: Platform, by: By, given: Given): Promise<InboundSource> {
  return keepSource(platform, by, { ...given, id: newId() })
}

export async function changeSource(
  platform: Platform,
  by: By,
  given: Given & { readonly id: string },
): Promise<InboundSource> {
  const known = await findSource(platform.database, given.id)
  if (!known) throw new Refusal('not-found')
  checkKept(by, known.areaCode)
  return keepSource(platform, by, given)
}

async function keepSource(
  platform: Platform,
  by: By,
  { reason, ...given }: Given & { readonly id: string },
): Promise<InboundSource> {
  checkKeeps(by, given.areaCode)
  await checkSettings(platform, given)
  const { schedule, isOn, kind } = given
  const isTimed = schedule !== null && isOn && kind !== 'file'
  const nextRunAt = isTimed ? schedules.nextRunAt(schedule, new Date().toISOString()) : null
  await transaction(platform.database, async (tx) => {
    await writeSource(tx, { ...given, nextRunAt, changedBy: by.personId })
    const { id, name, unitId, legalBasis, connection, address, areaCode, registersNew } = given
    const facts = {
      name,
      unitId,
      legalBasis,
      kind,
      connection,
      address,
      areaCode,
      registersNew,
      schedule,
      isOn,
      reason,
    }
    await recordAudit(tx, { action: 'inbound.source-changed', personId: by.personId, subject: id, facts })
  })
  const source = await findSource(platform.database, given.id)
  const [view] = source ? await viewSources(platform, [source]) : []
  if (!view) throw new Refusal('not-found')
  return view
}

type Settings = Omit<StoredSource, 'changedAt' | 'changedBy' | 'nextRunAt'>

async function checkSettings(platform: Platform, given: Settings): Promise<void> {
  const [areas, units, reading] = await Promise.all([
    listAreaNames(platform.database),
    cityUnits(platform.database),
    readingNow(platform),
  ])
  if (!areas.some(({ code }) => code === given.areaCode)) throw new Refusal('area.unknown', { field: 'body.areaCode' })
  if (!units.some(({ id }) => id === given.unitId)) throw new Refusal('unit.unknown', { field: 'body.unitId' })
  findOrigin(platform, given)
  const meanings = given.columns.map(({ meaning }) => meaning)
  const isPlain = new Set(meanings).size === meanings.length && areApart(given.columns)
  const areKnown = meanings.every((meaning) => domain.isForeignMeaning(meaning, reading))
  if (!isPlain || !areKnown || !meanings.includes('name'))
    throw new Refusal('inbound.columns', { field: 'body.columns' })
}

function areApart(columns: Settings['columns']): boolean {
  return new Set(columns.map(({ name }) => name)).size === columns.length
}
