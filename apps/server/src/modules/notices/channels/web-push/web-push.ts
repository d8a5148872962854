import type { Config } from '../../../../config.ts'
import { isPublicEndpoint, publicLookup } from '../../../../platform/index.ts'
import { call } from '../call.ts'
import type { PushAddress, PushContent, PushGateway, Sending, SendOutcome } from '../channel.ts'
import type { VapidKeys, VapidStore } from '../kept-secrets.ts'
import { outcomeOfStatus } from '../outcome-of-status.ts'
import { encryptPush, longestPayloadBytes } from './encrypt.ts'
import { makeVapidKeys, signVapid } from './vapid.ts'

type Settings = Config['push'] & { readonly subject: string }

/** Web Push, RFC 8030, to whatever push service the browser named. */
export function webPush(settings: Settings, store: VapidStore): PushGateway {
  let keeping: Promise<VapidKeys> | undefined
  const keys = async (): Promise<VapidKeys> => {
    if (settings.keys) return settings.keys
    keeping ??= store.keep(makeVapidKeys())
    // A database that was away is asked again next time.
    keeping.catch(() => (keeping = undefined))
    return keeping
  }
  return {
    name: 'web-push',
    channel: 'push',
    publicKey: async () => (await keys()).publicKey,
    send: async (sending, signal) => send(settings, { ...sending, keys: await keys() }, signal),
  }
}

type Push = Sending<PushAddress, PushContent> & { readonly keys: VapidKeys }

async function send(settings: Settings, { to, content, keys }: Push, signal: AbortSignal): Promise<SendOutcome> {
  const url = URL.canParse(to.endpoint) ? new URL(to.endpoint) : undefined
  if (url === undefined || !(settings.privateHosts || isPublicEndpoint(url)))
    return { kind: 'refused', code: 'not-an-endpoint', because: 'address' }
  if (Buffer.byteLength(content.payload) > longestPayloadBytes)
    return { kind: 'refused', code: 'too-long', because: 'content' }
  const body = encryptIfPossible(content.payload, to.keys)
  if (body === undefined) return { kind: 'refused', code: 'bad-keys', because: 'address' }
  const headers = {
    authorization: signVapid(keys, { endpoint: url, subject: settings.subject, now: new Date() }),
    'content-type': 'application/octet-stream',
    'content-encoding': 'aes128gcm',
    ttl: String(content.keepSeconds),
    urgency: content.urgency,
    ...(content.topic !== undefined && { topic: content.topic }),
  }
  const lookup = settings.privateHosts ? {} : { lookup: publicLookup }
  const answer = await call({ method: 'POST', url, headers, body, ...lookup }, signal)
  if (answer.kind === 'answer') return outcomeOf(answer)
  if (answer.code === 'private-host') return { kind: 'refused', code: answer.code, because: 'address' }
  return answer
}

function outcomeOf(answer: Parameters<typeof outcomeOfStatus>[0]): SendOutcome {
  const code = `http-${answer.status}`
  if (answer.status >= 200 && answer.status < 300) return { kind: 'sent' }
  if (answer.status === 404 || answer.status === 410) return { kind: 'refused', code, because: 'address' }
  if (answer.status === 400 || answer.status === 413) return { kind: 'refused', code, because: 'content' }
  // Only 201 means accepted (RFC 8030), and a second one with the same topic replaces the first.
  if (answer.status >= 500) return { ...outcomeOfStatus(answer), kind: 'later', code }
  return outcomeOfStatus(answer)
}

/** A browser may have sent keys that are no point on the curve. */
function encryptIfPossible(payload: string, keys: PushAddress['keys']): Buffer | undefined {
  try {
    return encryptPush(payload, keys)
  } catch {
    return undefined
  }
}
