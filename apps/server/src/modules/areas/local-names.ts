import type { api, InputOf, LocalName } from '@ejia/contract'
import { type accounts, areas as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { v7 as newId } from 'uuid'
import { recordAudit, transaction } from '../../platform/index.ts'
import { currentAtlas } from './current-atlas.ts'
import { refreshRegister } from './current-register.ts'
import { deleteName, insertName, listNamesOf, raiseRevision, type LocalName as Stored } from './store.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
const editors: ReadonlySet<accounts.Role> = new Set(['systemAdministrator', 'communityHead', 'dispatcher'])

export async function listLocalNames(database: Pool, code: string): Promise<LocalName[]> {
  return (await listNamesOf(database, code)).map(toView)
}

type Addition = Pick<InputOf<typeof api.addLocalName>, 'params' | 'body'>

export async function addLocalName(database: Pool, actor: Staff, { params, body }: Addition): Promise<LocalName> {
  const atlas = await currentAtlas(database)
  if (!atlas.current.some(({ code }) => code === params.code)) throw new Refusal('area.unknown', { code: params.code })
  checkScope(actor, params.code)
  const given = { id: newId(), name: body.name, areaCode: params.code, ...positionOf(body.point) }
  const added = await transaction(database, async (tx) => {
    const name = await insertName(tx, given)
    if (!name) throw new Refusal('place.name-known', { name: body.name })
    await raiseRevision(tx)
    await recordAudit(tx, {
      action: 'place.named',
      personId: actor.personId,
      subject: params.code,
      facts: { name: body.name },
    })
    return name
  })
  await refreshRegister(database)
  return toView(added)
}

type Change = Pick<InputOf<typeof api.changeLocalName>, 'params' | 'body'>

/** A name is one thing with its place: what is corrected stands under the same id. */
export async function changeLocalName(database: Pool, actor: Staff, { params, body }: Change): Promise<LocalName> {
  checkScope(actor, params.code)
  const given = { id: params.id, name: body.name, areaCode: params.code, ...positionOf(body.point) }
  const changed = await transaction(database, async (tx) => {
    const before = await deleteName(tx, given)
    if (!before) throw new Refusal('place.name-unknown')
    const after = await insertName(tx, given)
    if (!after) throw new Refusal('place.name-known', { name: body.name })
    await raiseRevision(tx)
    await recordAudit(tx, {
      action: 'place.renamed',
      personId: actor.personId,
      subject: params.code,
      facts: { before: before.name, name: after.name },
    })
    return after
  })
  await refreshRegister(database)
  return toView(changed)
}

export async function removeLocalName(
  database: Pool,
  actor: Staff,
  { code, id }: InputOf<typeof api.removeLocalName>['params'],
): Promise<void> {
  checkScope(actor, code)
  await transaction(database, async (tx) => {
    const removed = await deleteName(tx, { id, areaCode: code })
    if (!removed) throw new Refusal('place.name-unknown')
    await raiseRevision(tx)
    await recordAudit(tx, {
      action: 'place.unnamed',
      personId: actor.personId,
      subject: code,
      facts: { name: removed.name },
    })
  })
  await refreshRegister(database)
}

/** Names are given where one works. */
function checkScope({ memberships }: Staff, code: string): void {
  const isIn = memberships.some(({ role, areaCode }) => editors.has(role) && domain.isWithin(code, areaCode))
  if (!isIn) throw new Refusal('place.outside-scope', { code })
}

function positionOf(point: Addition['body']['point']): Pick<Stored, 'longitude' | 'latitude'> {
  if (point === undefined) return { longitude: null, latitude: null }
  const given: domain.Position = [point.longitude, point.latitude]
  if (!domain.isInBounds(given)) throw new Refusal('place.outside')
  const [longitude, latitude] = domain.toWgs84({ position: given, coordSys: point.coordSys })
  return { longitude, latitude }
}

function toView({ id, name, areaCode, longitude, latitude }: Stored): LocalName {
  const position = longitude === null || latitude === null ? null : { longitude, latitude }
  return { id, name, areaCode, position }
}
