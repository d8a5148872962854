import type { RegistryChange } from '@ejia/contract'
import { Refusal, registry } from '@ejia/domain'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { openOrganisation } from '../organisations/sealed-organisation.ts'
import { indexesOf, openPerson } from '../people/sealed-person.ts'
import { findOtherChange, type Source } from '../store/changes.ts'
import { listByCreditCode } from '../store/organisations.ts'
import { findPeople, listByIdentity, type StoredPerson } from '../store/people.ts'
import { getRoomNow, type RoomNow } from './room-state.ts'
import { writeEffects } from './write-effects.ts'

export type Origin = { readonly byId: string | null; readonly source: Source; readonly sourceId: string | null }

export type Application = Origin & {
  readonly roomId: string
  readonly changes: readonly RegistryChange[]
  /** The version somebody saw; left out where nobody looked at the room. */
  readonly expectedVersion?: number
  readonly rules: registry.Rules
  /** Refuses whoever may not change this room. */
  readonly check: (now: RoomNow) => void
}

type Work = { readonly tx: Transaction; readonly vault: Vault }

/** Changes a room in the transaction given, and answers its version. */
export async function applyChanges(work: Work, application: Application): Promise<number> {
  const now = await getRoomNow(work, application.roomId, { hold: true })
  application.check(now)
  await checkVersion(work.tx, now, application)
  const others = await gatherOthers(work, now.room, application)
  const organisations = await gatherOrganisations(work, application.changes)
  const { effects } = registry.changeRoom(now.room, application.changes.map(withAliases(others)), {
    ...application.rules,
    findByIdentity: (identity) => {
      const bearsIt = ({ values }: registry.Person) => registry.identityOf(values) === identity
      return now.room.residents.find(bearsIt) ?? others.known.find(bearsIt)
    },
    findByCreditCode: (creditCode) =>
      [...now.room.organisations, ...organisations].find(({ values }) => values['creditCode'] === creditCode),
    findPerson: (id) => others.known.find((person) => person.id === id),
  })
  if (effects.length === 0) return now.room.version
  return writeEffects(work, { now, effects, origin: application, today: application.rules.today })
}

async function checkVersion(tx: Transaction, { room }: RoomNow, { expectedVersion, byId }: Application): Promise<void> {
  if (expectedVersion === undefined || expectedVersion === room.version) return
  const other = await findOtherChange(tx, { roomId: room.id, version: expectedVersion, byId })
  if (other)
    throw new Refusal('registry.conflict', {
      currentVersion: room.version,
      changedBy: other.byId === null ? null : ((await findPersonNames(tx, [other.byId])).get(other.byId) ?? null),
      changedAt: other.at,
    })
}

type Others = {
  readonly known: readonly registry.Person[]
  /** By any id of theirs. */
  readonly byAnyId: ReadonlyMap<string, StoredPerson>
}

/** Those whom the changes name who may live elsewhere. */
async function gatherOthers(
  { tx, vault }: Work,
  room: registry.Room,
  { changes, rules }: Application,
): Promise<Others> {
  const identities = changes.flatMap((change) => identityIn(change, room, rules) ?? [])
  const ids = changes.flatMap(idsIn)
  const byAnyId = await findPeople(tx, ids)
  const byCard = await listByIdentity(
    tx,
    identities.flatMap((identity) => [...indexesOf(vault, 'identity', identity)]),
  )
  const stored = new Map([...byAnyId.values(), ...byCard].map((person) => [person.id, person]))
  const living = [...stored.values()].filter(({ status }) => status !== 'merged')
  return { known: living.map((person) => openPerson(vault, person)), byAnyId }
}

/** The identity that somebody would have after the change. */
function identityIn(change: RegistryChange, room: registry.Room, rules: registry.Rules): string | undefined {
  if (change.type !== 'moveIn' && change.type !== 'correct') return undefined
  const known = change.type === 'correct' ? room.residents.find(({ id }) => id === change.personId)?.values : undefined
  const given = change.type === 'correct' ? change.values : change.person.values
  const { values } = registry.readValues('person', given, rules)
  return registry.identityOf(registry.changeValues(known ?? {}, values))
}

async function gatherOrganisations(
  { tx, vault }: Work,
  changes: readonly RegistryChange[],
): Promise<registry.Organisation[]> {
  const codes = changes.flatMap((change) => {
    const given = change.type === 'organisationIn' ? change.organisation.values : undefined
    const corrected = change.type === 'organisationCorrect' ? change.values : undefined
    return registry.parseCreditCode((given ?? corrected)?.['creditCode'] ?? '') ?? []
  })
  return (await listByCreditCode(tx, codes)).map((organisation) => openOrganisation(vault, organisation))
}

function idsIn(change: RegistryChange): string[] {
  switch (change.type) {
    case 'moveIn':
      return [change.person.personId]
    case 'duplicate':
      return [change.personId, change.keepPersonId]
    case 'correct':
    case 'moveOut':
    case 'died':
      return [change.personId]
    case 'room':
    case 'organisationIn':
    case 'organisationCorrect':
    case 'organisationOut':
      return []
  }
}

/** A phone may know somebody by an id of its own making, or by one that was merged away since. */
function withAliases({ byAnyId }: Others): (change: RegistryChange) => RegistryChange {
  const present = (id: string) => byAnyId.get(id)?.id ?? id
  return (change) => {
    switch (change.type) {
      case 'duplicate':
        return { ...change, personId: present(change.personId), keepPersonId: present(change.keepPersonId) }
      case 'moveIn':
        return { ...change, person: { ...change.person, personId: present(change.person.personId) } }
      case 'correct':
      case 'moveOut':
      case 'died':
        return { ...change, personId: present(change.personId) }
      case 'room':
      case 'organisationIn':
      case 'organisationCorrect':
      case 'organisationOut':
        return change
    }
  }
}
