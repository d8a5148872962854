import { createHash, randomBytes } from 'node:crypto'
import { type api, registry as contract, type InputOf, type RegistryChange, type ReplyOf } from '@ejia/contract'
import { Refusal, registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import * as z from 'zod/mini'
import { recordAudit, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { applyChanges } from '../changes/apply-changes.ts'
import { getRoomNow, type RoomNow } from '../changes/room-state.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { viewFields } from '../fields.ts'
import { checkSeen, isInScope } from '../scope.ts'
import { listEntrances } from '../store/places.ts'
import {
  addSelfFill,
  decide,
  findByToken,
  keepSubmission,
  listWaiting,
  lockSelfFill,
  type StoredSelfFill,
} from '../store/self-fills.ts'

const validHours = 72
const shown = 1000

export type SelfFillView = ReplyOf<typeof api.listSelfFills>[number]

export async function createSelfFill(
  desk: Desk,
  by: By,
  { roomId, householdId, origin }: InputOf<typeof api.createSelfFill>['body'] & { readonly origin: string },
): Promise<ReplyOf<typeof api.createSelfFill>> {
  const now = await getRoomNow(work(desk), roomId, { hold: false })
  checkSeen(by, now.building.gridCode)
  if (!now.room.households.some(({ id }) => id === householdId)) throw new Refusal('not-found')
  const [id, token] = [newId(), randomBytes(32).toString('base64url')]
  const expiresAt = await transaction(desk.database, async (tx) => {
    await recordAudit(tx, { action: 'registry.link-created', personId: by.personId, subject: id, facts: { roomId } })
    const link = { id, tokenHash: hash(token), roomId, householdId, createdBy: by.personId, hours: validHours }
    return addSelfFill(tx, link)
  })
  // After the #, so that no proxy and no log on the way sees the token.
  return { url: `${desk.config.publicUrl ?? origin}/r/self-fill#${token}`, token, expiresAt }
}

/** Known people by masked name, known fields by name only; the rest is asked. */
export async function readSelfFill(desk: Desk, token: string): Promise<ReplyOf<typeof api.readSelfFill>> {
  const link = await findByToken(desk.database, hash(token), { hold: false })
  if (!link?.isOpen) throw new Refusal('self-fill.ended')
  const now = await getRoomNow(work(desk), link.roomId, { hold: false })
  const fields = await viewFields(desk.database)
  return {
    place: await placeOf(desk, now),
    householdId: link.householdId,
    expiresAt: link.expiresAt,
    people: membersOf(now, link).map(({ id, relation, values }) => ({
      personId: id,
      name: registry.maskName(values['name'] ?? ''),
      relation,
      known: Object.keys(values),
    })),
    fields: fields.filter(({ subject, on, derivedFrom }) => subject === 'person' && on && derivedFrom === null),
  }
}

/** Checked as a visit would be, kept sealed, and taken over by whoever knows the household. */
export async function submitSelfFill(desk: Desk, body: InputOf<typeof api.submitSelfFill>['body']): Promise<void> {
  const rules = await rulesNow(desk.database)
  await transaction(desk.database, async (tx) => {
    const link = await findByToken(tx, hash(body.token), { hold: true })
    if (!link?.isOpen) throw new Refusal('self-fill.ended')
    const now = await getRoomNow({ tx, vault: desk.vault }, link.roomId, { hold: false })
    const members = new Set(membersOf(now, link).map(({ id }) => id))
    const changes = changesOf(body, link)
    if (changes.length === 0) throw new Refusal('registry.value-invalid')
    if (changes.some((change) => 'personId' in change && !members.has(change.personId)))
      throw new Refusal('registry.person-gone')
    registry.changeRoom(now.room, changes, {
      ...rules,
      findByIdentity: () => undefined,
      findByCreditCode: () => undefined,
      findPerson: () => undefined,
    })
    await keepSubmission(tx, link.id, desk.vault.seal(JSON.stringify(changes), link.id))
  })
}

export async function listSelfFills(desk: Desk, by: By): Promise<SelfFillView[]> {
  const waiting: SelfFillView[] = []
  for await (const one of eachSelfFill(desk, by, shown)) waiting.push(one)
  return waiting
}

/** What waits for somebody of these areas, oldest first, one after the other. */
export async function* eachSelfFill(desk: Desk, by: By, most: number): AsyncGenerator<SelfFillView> {
  for (const link of await listWaiting(desk.database, most)) {
    const now = await getRoomNow(work(desk), link.roomId, { hold: false })
    if (!isInScope(by, now.building.gridCode)) continue
    yield {
      id: link.id,
      roomId: link.roomId,
      place: await placeOf(desk, now),
      submittedAt: link.submittedAt ?? link.expiresAt,
      changes: openSubmission(desk, link).flatMap((change) => viewChange(change, now)),
    }
  }
}

export async function decideSelfFill(
  desk: Desk,
  by: By,
  { id, accepted, reason }: InputOf<typeof api.decideSelfFill>['body'] & { readonly id: string },
): Promise<ReplyOf<typeof api.decideSelfFill>> {
  const rules = await rulesNow(desk.database)
  await transaction(desk.database, async (tx) => {
    const link = await lockSelfFill(tx, id)
    if (!link?.submittedAt) throw new Refusal('not-found')
    const { building } = await getRoomNow({ tx, vault: desk.vault }, link.roomId, { hold: false })
    checkSeen(by, building.gridCode)
    if (link.decidedAt !== null) throw new Refusal('self-fill.decided')
    if (accepted)
      await applyChanges(
        { tx, vault: desk.vault },
        {
          roomId: link.roomId,
          changes: openSubmission(desk, link),
          byId: by.personId,
          source: 'selfFill',
          sourceId: link.id,
          rules,
          check: () => {},
        },
      )
    await decide(tx, { id, byId: by.personId, accepted, reason })
  })
  desk.live.noteCommit()
  const names = await findPersonNames(desk.database, [by.personId])
  return { decidedBy: { id: by.personId, name: names.get(by.personId) ?? '' } }
}

function work({ database, vault }: Desk) {
  return { tx: database, vault }
}

const Changes = contract.changeRoom.body.shape.changes

function openSubmission({ vault }: Desk, { id, sealed }: StoredSelfFill): RegistryChange[] {
  return sealed === null ? [] : z.parse(Changes, JSON.parse(vault.open(sealed, id)))
}

function changesOf(
  { people, newPeople, movedOut }: InputOf<typeof api.submitSelfFill>['body'],
  { householdId }: StoredSelfFill,
): RegistryChange[] {
  return [
    ...people
      .filter(({ values }) => Object.keys(values).length > 0)
      .map(({ personId, values }) => ({ type: 'correct', personId, values }) as const),
    ...newPeople.map((person) => ({ type: 'moveIn', householdId, person }) as const),
    ...movedOut.map(({ personId, on }) => ({ type: 'moveOut', personId, on }) as const),
  ]
}

function viewChange(change: RegistryChange, { room }: RoomNow): SelfFillView['changes'] {
  if (change.type === 'moveIn') {
    const { name = '', ...values } = change.person.values
    return [{ type: 'moveIn', name: registry.maskName(name), values: registry.maskValues(values) }]
  }
  if (change.type !== 'correct' && change.type !== 'moveOut') return []
  const known = room.residents.find(({ id }) => id === change.personId)
  const name = registry.maskName(known?.values['name'] ?? '')
  const given = change.type === 'correct' ? Object.entries(change.values) : []
  const values = Object.fromEntries(given.flatMap(([code, value]) => (value === null ? [] : [[code, value]])))
  return [{ type: change.type, name, values: registry.maskValues(values) }]
}

function membersOf({ room }: RoomNow, { householdId }: StoredSelfFill): registry.Resident[] {
  return room.residents.filter((resident) => resident.householdId === householdId)
}

async function placeOf({ database }: Desk, { building, stored }: RoomNow): Promise<string> {
  const entrances = await listEntrances(database, [building.id])
  const entrance = entrances.find(({ id }) => id === stored.entranceId)?.name ?? ''
  return [building.name, entrance, stored.name].filter((part) => part !== '').join(' ')
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
