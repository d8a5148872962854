import type { api, Grant, InputOf } from '@ejia/contract'
import { grants as domain, forms, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { listAreaNames } from '../../areas/index.ts'
import { readItems } from '../../forms/index.ts'
import { findPeopleByIdCards } from '../../registry/index.ts'
import { type By, readsFor, todayIn } from '../desk.ts'
import { addGrant, listApproved } from '../store/grants.ts'
import { viewGrants } from './view-grants.ts'

type Asked = InputOf<typeof api.requestGrant>['body']
type People = { readonly personIds: string[] | null; readonly named: number | null }

/** One part for each owner; a part that is granted already is answered with that grant. */
export async function requestGrant(platform: Platform, by: By, asked: Asked): Promise<Grant[]> {
  const { unitId, areaCode, purpose, legalBasis, until, clear } = asked
  if (!readsFor(by, { askerUnitId: unitId })) throw new Refusal('not-found')
  await checkAsked(platform, asked)
  const [items, people, today] = await Promise.all([
    readItems(platform),
    findPeople(platform, asked),
    todayIn(platform),
  ])
  const wanted = [...new Set(asked.items)].map((code) => {
    const item = items.get(code)
    if (!item?.on || !forms.isOfRegistry(item)) throw new Refusal('grant.item-unknown', { field: 'body.items' })
    return item
  })
  const ids = await transaction(platform.database, async (tx) => {
    const held = await listApproved(tx, unitId)
    const made: string[] = []
    for (const [ownerUnitId, codes] of domain.splitByOwner(wanted)) {
      const part = { askerUnitId: unitId, ownerUnitId, items: [...codes], areaCode, until, clear, ...people }
      const granted = held.find((grant) => domain.covers(grant, part, today))
      const id = granted?.id ?? newId()
      made.push(id)
      if (granted) continue
      await addGrant(tx, { ...part, id, purpose, legalBasis, requestedBy: by.personId })
      const facts = {
        unitId,
        ownerUnitId,
        items: codes,
        areaCode,
        named: people.named,
        purpose,
        legalBasis,
        until,
        clear,
      }
      await recordAudit(tx, { action: 'grant.requested', personId: by.personId, subject: id, facts })
    }
    return made
  })
  return viewGrants(platform, by, ids)
}

async function checkAsked(platform: Platform, { areaCode, until }: Asked): Promise<void> {
  const today = await todayIn(platform)
  const yearLater = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  if (until < today || until > yearLater) throw new Refusal('grant.until', { field: 'body.until' })
  const areas = await listAreaNames(platform.database)
  if (!areas.some(({ code }) => code === areaCode)) throw new Refusal('area.unknown', { field: 'body.areaCode' })
}

async function findPeople(platform: Platform, { idCards, areaCode }: Asked): Promise<People> {
  if (!idCards) return { personIds: null, named: null }
  const { people, wrong } = await findPeopleByIdCards(platform, [...new Set(idCards)])
  if (wrong.length > 0) throw new Refusal('grant.id-card', { field: 'body.idCards', numbers: wrong })
  const there = people.filter(({ gridCode }) => gridCode.startsWith(areaCode))
  return { personIds: there.map(({ id }) => id), named: new Set(idCards).size }
}
