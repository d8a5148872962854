import type { api, InputOf, ReplyOf, ResidentDetail, ResidentView } from '@ejia/contract'
import { Refusal, registry } from '@ejia/domain'
import { countAttempt, recordAudit, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { checkSeen, isInScope } from '../scope.ts'
import { listPersonChanges } from '../store/changes.ts'
import { findPeople, findResidence, listByIdentity, listByPhone, type StoredPerson } from '../store/people.ts'
import { listResidences, type StoredResidence } from '../store/residences.ts'
import { indexesOf, openPerson } from './sealed-person.ts'
import { viewHistory } from './view-history.ts'
import { viewResident } from './view-resident.ts'

/** Enough for a day at the desk; more is somebody trying numbers. */
const searches = { purpose: 'registry.search', most: 200, windowSeconds: 3600 }

export async function getResident(desk: Desk, by: By, id: string): Promise<ResidentDetail> {
  const { database } = desk
  const person = await getPerson(desk, by, id)
  const [residences, changes, view] = await Promise.all([
    listResidences(database, [person.id]),
    listPersonChanges(database, person.id),
    viewPerson(desk, person),
  ])
  const names = await findPersonNames(
    database,
    changes.map(({ byId }) => byId).filter((one) => one !== null),
  )
  return {
    person: view,
    status: person.status,
    mergedInto: person.mergedInto,
    residences: residences.filter(({ gridCode }) => isInScope(by, gridCode)).map(viewResidence),
    history: viewHistory(changes, names),
  }
}

type Search = InputOf<typeof api.searchResidents>['body']

/** By a whole number only; that somebody searched is on record, what they searched for is not. */
export async function searchResidents(
  desk: Desk,
  by: By,
  { by: kind, value, reason }: Search,
): Promise<ReplyOf<typeof api.searchResidents>> {
  const { allowed, retryAfterSeconds } = await countAttempt(desk.database, { ...searches, key: by.personId })
  if (!allowed) throw new Refusal('request.too-many', { retryAfterSeconds })
  const indexes = await readNumber(desk, kind, value)
  const found = await transaction(desk.database, async (tx) => {
    const people = await (kind === 'phone' ? listByPhone : listByIdentity)(tx, indexes)
    const seen = people.filter(({ gridCode }) => isInScope(by, gridCode)).slice(0, 50)
    await recordAudit(tx, {
      action: 'data.searched',
      personId: by.personId,
      subject: seen[0]?.id,
      facts: { by: kind, reason, found: seen.length },
    })
    return seen
  })
  const ids = found.map(({ id }) => id)
  const residences = await listResidences(desk.database, ids)
  return Promise.all(
    found.map(async (person) => {
      const present = residences.find(({ personId, endedBy }) => personId === person.id && endedBy === null)
      return { person: await viewPerson(desk, person), residence: present ? viewResidence(present) : null }
    }),
  )
}

/** To others than those of the area nobody is there. */
export async function getPerson({ database }: Desk, by: By, id: string): Promise<StoredPerson> {
  const person = (await findPeople(database, [id])).get(id)
  if (!person) throw new Refusal('not-found')
  checkSeen(by, person.gridCode)
  return person
}

async function viewPerson({ database, vault }: Desk, person: StoredPerson): Promise<ResidentView> {
  const [residence, rules] = await Promise.all([findResidence(database, person.id), rulesNow(database)])
  const { relation = '99', population = 'registered', since = null, householdId = '' } = residence ?? {}
  const opened = openPerson(vault, person)
  return viewResident({ ...opened, householdId, relation, population, since: since ?? undefined }, rules)
}

/** Every hash under which it may stand; the number of a document under each kind of document. */
async function readNumber({ database, vault }: Desk, kind: Search['by'], value: string): Promise<readonly string[]> {
  const { today } = await rulesNow(database)
  const phone = kind === 'phone' ? registry.parsePhone(value) : undefined
  if (phone !== undefined) return indexesOf(vault, 'phone', phone)
  const identities = kind === 'document' ? documentIdentities(value) : cardIdentities(value, today)
  if (kind === 'phone' || identities.length === 0)
    throw new Refusal('registry.value-invalid', { field: 'body.value', valueOf: kind, reason: kind })
  return identities.flatMap((identity) => [...indexesOf(vault, 'identity', identity)])
}

function cardIdentities(value: string, today: string): readonly string[] {
  const card = registry.parseIdCard(value, today)
  return typeof card === 'object' ? [card.number] : []
}

function documentIdentities(value: string): readonly string[] {
  const documentNumber = registry.parseDocumentNumber(value)
  if (documentNumber === undefined) return []
  const kinds = [...(registry.codeLists['overseasDocument'] ?? new Map<string, string>()).keys()]
  return kinds.flatMap((documentKind) => registry.identityOf({ documentKind, documentNumber }) ?? [])
}

function viewResidence({ since, until, personId: _, gridCode: __, ...place }: StoredResidence) {
  return { ...place, from: since, to: until }
}
