import type { api, InboundClear, InboundQuestion, ReplyOf } from '@ejia/contract'
import { inbound as domain, Refusal, registry } from '@ejia/domain'
import { type Platform, recordAudit, wholeList } from '../../../platform/index.ts'
import { cityUnits } from '../../accounts/index.ts'
import { listIdentities, listPlaceNames } from '../../registry/index.ts'
import { knownOf, openCells, type Reading, readCells, readingNow } from '../runs/read-cells.ts'
import { type By, checkRead, readScopes } from '../scope.ts'
import { countQuestions, findQuestion, listQuestions, type StoredQuestion } from '../store/questions.ts'
import { findRun } from '../store/runs.ts'
import { findSource } from '../store/sources.ts'

const shownAtOnce = 50

export async function listQuestionViews(platform: Platform, by: By): Promise<ReplyOf<typeof api.listInboundQuestions>> {
  const scopes = readScopes(by)
  const [waiting, stored, reading] = await Promise.all([
    countQuestions(platform.database, scopes),
    listQuestions(platform.database, scopes, shownAtOnce),
    readingNow(platform),
  ])
  const items: InboundQuestion[] = []
  for (const question of stored) items.push(await viewQuestion(platform, question, reading))
  return { waiting, items }
}

/** All that wait, opened one after the other. */
export async function* everyQuestion(platform: Platform, by: By): AsyncGenerator<InboundQuestion> {
  const stored = await listQuestions(platform.database, readScopes(by), wholeList)
  const reading = await readingNow(platform)
  for (const question of stored) yield await viewQuestion(platform, question, reading)
}

type Opening = { readonly id: string; readonly reason: string }

/** In clear for the one who decides, once it is on the trail. */
export async function openQuestion(platform: Platform, by: By, { id, reason }: Opening): Promise<InboundClear> {
  const question = await getQuestion(platform, by, id)
  const { row, candidates } = await readQuestion(platform, question, await readingNow(platform))
  for (const { personId } of candidates) {
    const facts = { fields: ['name', 'idCard', 'phone'], reason, question: id }
    await recordAudit(platform.database, { action: 'data.unmasked', personId: by.personId, subject: personId, facts })
  }
  return {
    row: { ...written(row.known), ...addressOf(row.address) },
    candidates: candidates.map(({ personId, known, address }) => ({
      personId,
      shown: { ...written(known), ...addressOf(address) },
    })),
  }
}

export async function getQuestion({ database }: Platform, by: By, id: string): Promise<StoredQuestion> {
  const question = await findQuestion(database, id)
  if (!question) throw new Refusal('inbound.decided')
  checkRead(by, question.gridCode ?? question.areaCode)
  return question
}

type Compared = { readonly known: domain.Known; readonly address: string }

async function readQuestion(platform: Platform, question: StoredQuestion, reading: Reading) {
  const { database, vault } = platform
  const run = await findRun(database, question.runId)
  const foreign = readCells(openCells(vault, question), { columns: run?.columns ?? [] }, reading)
  const { building, entrance, room } = foreign.row
  const address = foreign.address ?? [building, entrance, room].filter((part) => part !== '').join(' ')
  const identities = await listIdentities(platform, database, question.candidates)
  const names = await listPlaceNames(
    database,
    identities.flatMap(({ place }) => (place ? [place.roomId] : [])),
  )
  const inOrder = question.candidates.flatMap((id) => identities.find(({ personId }) => personId === id) ?? [])
  return {
    row: { known: knownOf(foreign, reading), address } satisfies Compared,
    candidates: inOrder.map((known) => ({
      personId: known.personId,
      known,
      address: names.get(known.place?.roomId ?? '') ?? '',
    })),
  }
}

async function viewQuestion(platform: Platform, question: StoredQuestion, reading: Reading): Promise<InboundQuestion> {
  const [{ row, candidates }, source, units] = await Promise.all([
    readQuestion(platform, question, reading),
    findSource(platform.database, question.sourceId),
    cityUnits(platform.database),
  ])
  return {
    id: question.id,
    sourceName: source?.name ?? '',
    unit: { id: source?.unitId ?? '', name: units.find(({ id }) => id === source?.unitId)?.name ?? '' },
    arrivedAt: question.arrivedAt,
    row: { ...masked(row.known), ...addressOf(row.address) },
    candidates: candidates.map(({ personId, known, address }) => ({
      personId,
      shown: { ...masked(known), ...addressOf(address) },
      agrees: agreementOf(domain.compare(row.known, known), { row: row.address, known: address }),
    })),
    mayRegister: question.mayRegister,
  }
}

type Parts = Partial<Record<'name' | 'idCard' | 'phone' | 'birthOn' | 'address', string>>

function written({ name, idCard, phone, birthOn }: domain.Known): Parts {
  return {
    name,
    ...(idCard === undefined ? {} : { idCard }),
    ...(phone === undefined ? {} : { phone }),
    ...(birthOn === undefined ? {} : { birthOn }),
  }
}

function masked(known: domain.Known): Parts {
  const parts = written(known)
  return {
    ...registry.maskValues(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== 'birthOn'))),
    ...(parts.birthOn === undefined ? {} : { birthOn: parts.birthOn.slice(0, 4) }),
  }
}

function addressOf(address: string): Parts {
  return address === '' ? {} : { address }
}

const agreements = {
  equal: 'equal',
  sound: 'alike',
  near: 'alike',
  swapped: 'alike',
  year: 'alike',
  differs: 'differs',
} as const

type Addresses = { readonly row: string; readonly known: string }

function agreementOf({ name, idCard, phone, birthOn }: domain.Comparison, { row, known }: Addresses) {
  const address = row === '' || known === '' ? 'unknown' : sameRoom(row, known) ? 'equal' : 'differs'
  const all = { name, idCard, phone, birthOn, address } as const
  return Object.fromEntries(
    Object.entries(all).flatMap(([part, likeness]) =>
      likeness === 'unknown' ? [] : [[part, agreements[likeness]] as const],
    ),
  )
}

/** As it is written, for the eye; the places themselves were compared when the row came. */
function sameRoom(one: string, other: string): boolean {
  return registry.roomKey(registry.buildingKey(one)) === registry.roomKey(registry.buildingKey(other))
}
