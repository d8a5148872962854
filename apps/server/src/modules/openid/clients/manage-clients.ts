import { randomBytes } from 'node:crypto'
import type { api, InputOf, ReplyOf, SignOnClient } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { issuerOf } from '../provider/current-provider.ts'
import { addClient, endClient as end, findClient, listClients, type StoredClient } from '../store/clients.ts'

type By = StaffCaller['actor']

export async function listSignOnClients(platform: Platform): Promise<ReplyOf<typeof api.listSignOnClients>> {
  const clients = await present(platform, await listClients(platform.database))
  return { issuer: issuerOf(platform) ?? null, clients }
}

/** The secret leaves the server once, in this answer. */
export async function addSignOnClient(
  platform: Platform,
  by: By,
  { name, redirectUris, reason }: InputOf<typeof api.addSignOnClient>['body'],
): Promise<ReplyOf<typeof api.addSignOnClient>> {
  if (issuerOf(platform) === undefined) throw new Refusal('sign-on.no-address')
  const wrong = redirectUris.findIndex((uri) => !isSafe(uri, platform.config.production))
  if (wrong >= 0) throw new Refusal('sign-on.redirect', { field: `body.redirectUris.${wrong}` })
  const [id, secret] = [newId(), randomBytes(32).toString('base64url')]
  await transaction(platform.database, async (tx) => {
    const secretSealed = platform.vault.seal(secret, id)
    await addClient(tx, { id, name, redirectUris, secretSealed, createdBy: by.personId })
    const facts = { name, redirectUris, reason }
    await recordAudit(tx, { action: 'sign-on.client-added', personId: by.personId, subject: id, facts })
  })
  return { client: await get(platform, id), secret }
}

export async function endSignOnClient(
  platform: Platform,
  by: By,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<SignOnClient> {
  const { name } = await get(platform, id)
  await transaction(platform.database, async (tx) => {
    if (!(await end(tx, { id, by: by.personId, reason }))) throw new Refusal('sign-on.ended-already')
    const facts = { name, reason }
    await recordAudit(tx, { action: 'sign-on.client-ended', personId: by.personId, subject: id, facts })
  })
  return get(platform, id)
}

/** What comes back there is worth an identity: over https, but for trying on one's own machine. */
function isSafe(uri: string, production: boolean): boolean {
  const { protocol, hostname, hash } = new URL(uri)
  const isNear = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
  return hash === '' && (protocol === 'https:' || (protocol === 'http:' && isNear && !production))
}

async function get(platform: Platform, id: string): Promise<SignOnClient> {
  const client = await findClient(platform.database, id)
  const [view] = client ? await present(platform, [client]) : []
  if (!view) throw new Refusal('not-found')
  return view
}

async function present({ database }: Platform, found: readonly StoredClient[]): Promise<SignOnClient[]> {
  const names = await findPersonNames(
    database,
    found.map(({ createdBy }) => createdBy),
  )
  return found.map(({ secretSealed: _, createdBy, ...client }) => ({
    ...client,
    createdBy: { id: createdBy, name: names.get(createdBy) ?? '' },
  }))
}
