import { inbound as domain, Refusal, type registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { takeInboundFacts } from '../../forms/index.ts'
import { findIdentities, listIdentities, registerPerson } from '../../registry/index.ts'
import { findDecision, replaceQuestions } from '../store/questions.ts'
import { type Outcome, type StoredRow, writeOutcome } from '../store/rows.ts'
import type { StoredRun } from '../store/runs.ts'
import type { StoredSource } from '../store/sources.ts'
import { type Found, findPlace, type Ground } from './find-place.ts'
import type { PeopleBook } from './people-book.ts'
import { factsOf, identitiesOf, knownOf, openCells, type Reading, readCells } from './read-cells.ts'

export type Work = {
  readonly platform: Platform
  readonly source: StoredSource
  readonly run: StoredRun
  readonly reading: Reading
  readonly ground: Ground
  /** Who answers for what is written. */
  readonly byId: string
}

type Read = { readonly foreign: domain.ForeignRow; readonly found: Found; readonly identities: readonly string[] }

/** By what a row is looked for among everybody; nothing of one that cannot be read. */
export function soughtOf({ platform, run, reading }: Work, stored: StoredRow): Pick<domain.Known, 'name' | 'birthOn'> {
  const foreign = readCells(openCells(platform.vault, stored), run, reading)
  return foreign.faults.length > 0 ? { name: '' } : knownOf(foreign, reading)
}

/** One row, in the transaction given: found, asked or refused, and written as far as it may be. */
export async function takeRow(
  work: Work & { readonly book: PeopleBook },
  tx: Transaction,
  stored: StoredRow,
): Promise<void> {
  const foreign = readCells(openCells(work.platform.vault, stored), work.run, work.reading)
  if (foreign.faults.length > 0) return reject(tx, stored.id, foreign.faults)
  const identities = identitiesOf(work.platform.vault, work.source.id, foreign)
  const found = await findPlace(tx, work.ground, foreign)
  const outcome = await decide(work, tx, { foreign, found, identities })
  await replaceQuestions(tx, identities, stored.id)
  const gridCode = found.place?.gridCode ?? outcome.gridCode ?? null
  await writeOutcome(tx, stored.id, { ...outcome, identity: identities[0], gridCode })
}

async function decide(work: Work & { readonly book: PeopleBook }, tx: Transaction, read: Read): Promise<Outcome> {
  const { foreign, found, identities } = read
  const said = await findDecision(tx, identities)
  if (said?.decision === 'nobody') return rejected('name', 'notOnRecord')
  if (said?.personId) return writeMatched(work, tx, { ...read, personId: said.personId })
  const row = { ...knownOf(foreign, work.reading), place: found.place }
  const roomId = found.room?.place.isNew === false ? found.room.place.roomId : undefined
  const byKeys = await findIdentities(work.platform, tx, { idCard: row.idCard, phone: row.phone, roomId })
  const bearer = byKeys.find(({ idCard }) => idCard !== undefined && idCard === row.idCard)
  if (bearer && !bearer.gridCode.startsWith(work.source.areaCode)) return rejected('idCard', 'livesElsewhere')
  const near = byKeys.filter(({ gridCode }) => gridCode.startsWith(work.source.areaCode))
  const candidates = new Map([...work.book.find(row), ...near].map((one) => [one.personId, one]))
  const match = domain.matchRow(row, [...candidates.values()], work.book.crowd(row.name))
  switch (match.kind) {
    case 'same':
      return writeMatched(work, tx, { ...read, personId: match.personId })
    case 'ask':
      return {
        outcome: 'asked',
        candidates: match.candidates.map(({ personId }) => personId),
        mayRegister: found.room !== undefined,
        gridCode: candidates.get(match.candidates[0]?.personId ?? '')?.place?.gridCode ?? null,
      }
    case 'new': {
      if (!work.source.registersNew) return rejected('name', 'notOnRecord')
      const outcome = await writeNew(work, tx, read)
      if (outcome.personId) work.book.add({ ...row, personId: outcome.personId })
      return outcome
    }
  }
}

type Matched = Omit<Read, 'identities'> & { readonly personId: string }

/** What the row says goes into the record of somebody who is there; where they live is for visits to say. */
export async function writeMatched(
  work: Work,
  tx: Transaction,
  { foreign, found, personId }: Matched,
): Promise<Outcome> {
  const [before] = await listIdentities(work.platform, tx, [personId])
  if (!before?.place) return rejected('name', 'gone')
  const taken = await takeFacts(work, tx, { foreign, personId: before.personId })
  const isElsewhere = found.room !== undefined && found.place?.roomId !== before.place.roomId
  return {
    ...taken,
    outcome: 'matched',
    faults: isElsewhere ? [{ field: 'address', fault: 'otherAddress' }] : [],
  }
}

/** Somebody new in the room that the row names. */
export async function writeNew(
  work: Work,
  tx: Transaction,
  { foreign, found }: Pick<Read, 'foreign' | 'found'>,
): Promise<Outcome> {
  const { room, fault } = found
  if (!room) return rejected(fault?.field ?? 'address', fault?.fault ?? 'noRoom')
  const name = foreign.row.values['name'] ?? ''
  const { personId, effects } = await registerPerson(work.platform, tx, {
    ...room,
    row: { ...room.row, values: { name } },
    byId: work.byId,
    sourceId: work.run.id,
  })
  return { ...(await takeFacts(work, tx, { foreign, personId })), effects: [...effects], outcome: 'registered' }
}

async function takeFacts(
  { platform, source, run, reading, byId }: Work,
  tx: Transaction,
  { foreign, personId }: { readonly foreign: domain.ForeignRow; readonly personId: string },
) {
  const { written, disputed } = await takeInboundFacts(platform, tx, {
    runId: run.id,
    byId,
    unitId: source.unitId,
    personId,
    items: reading.items,
    values: factsOf(foreign),
  })
  const [after] = await listIdentities(platform, tx, [personId])
  if (!after) throw new Refusal('registry.person-gone')
  return { personId, personVersion: after.version, written, disputed }
}

export async function reject(tx: Transaction, id: string, faults: readonly registry.ValueFault[]): Promise<void> {
  await writeOutcome(tx, id, { outcome: 'rejected', faults: [...faults] })
}

function rejected(field: string, fault: string): Outcome {
  return { outcome: 'rejected', faults: [{ field, fault }] }
}
