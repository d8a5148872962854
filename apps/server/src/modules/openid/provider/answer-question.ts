import type { api, ReplyOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../../platform/index.ts'
import { addConsent, findClient, hasConsented, type StoredClient } from '../store/clients.ts'
import { findClaims } from './claims.ts'
import { currentProvider } from './current-provider.ts'

type By = StaffCaller['actor']
type Asked = { readonly uid: string; readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Which system wants to know who this is, and what it would learn. */
export async function showQuestion(
  platform: Platform,
  by: By,
  asked: Asked,
): Promise<ReplyOf<typeof api.getSignOnQuestion>> {
  const { client, redirectUri } = await readInteraction(platform, asked)
  const [claims, isKnown] = await Promise.all([
    findClaims(platform, by.personId),
    hasConsented(platform.database, by.personId, client.id),
  ])
  if (!claims) throw new Refusal('session.required')
  return {
    system: client.name,
    host: new URL(redirectUri).host,
    name: claims.name,
    units: claims.units.map(({ name }) => name),
    isKnown,
  }
}

/** Answers where the browser goes on. */
export async function answerQuestion(
  platform: Platform,
  by: By,
  asked: Asked & { readonly allow: boolean },
): Promise<ReplyOf<typeof api.answerSignOn>> {
  const { provider, client } = await readInteraction(platform, asked)
  const { raw } = asked.request
  const facts = { client: client.name }
  if (!asked.allow) {
    await recordAudit(platform.database, {
      action: 'sign-on.refused',
      personId: by.personId,
      subject: client.id,
      facts,
    })
    const refused = { error: 'access_denied', error_description: 'the person did not agree' }
    return { goTo: await provider.interactionResult(raw, asked.reply.raw, refused) }
  }
  const grant = new provider.Grant({ accountId: by.personId, clientId: client.id })
  grant.addOIDCScope('openid profile')
  const grantId = await grant.save()
  await transaction(platform.database, async (tx) => {
    await addConsent(tx, by.personId, client.id)
    await recordAudit(tx, { action: 'sign-on.allowed', personId: by.personId, subject: client.id, facts })
  })
  const allowed = { login: { accountId: by.personId, remember: false }, consent: { grantId } }
  return { goTo: await provider.interactionResult(raw, asked.reply.raw, allowed) }
}

type Interaction = { readonly provider: Provider; readonly client: StoredClient; readonly redirectUri: string }

/** Only in the browser that was sent here: the library looks at its cookie. */
async function readInteraction(platform: Platform, { uid, request, reply }: Asked): Promise<Interaction> {
  if (platform.config.publicUrl === undefined) throw new Refusal('sign-on.over')
  const provider = await currentProvider(platform)
  const details = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined)
  const { client_id: clientId, redirect_uri: redirectUri } = details?.params ?? {}
  if (details?.uid !== uid || typeof clientId !== 'string' || typeof redirectUri !== 'string')
    throw new Refusal('sign-on.over')
  const client = await findClient(platform.database, clientId)
  if (!client || client.endedAt !== null) throw new Refusal('sign-on.over')
  return { provider, client, redirectUri }
}
