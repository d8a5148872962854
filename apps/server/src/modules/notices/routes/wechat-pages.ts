import { api } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { type Platform, type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'

const patienceMilliseconds = 10_000

/** The web page inside WeChat, and codes that open the mini-program. */
export function wechatPageRoutes({ gateways }: Desk, { config }: Pick<Platform, 'config'>): Route[] {
  return [
    route(api.signWechatPage, async ({ input: { query }, request }) => {
      if (!gateways.wechatPages) throw new Refusal('wechat.not-configured')
      if (!isOurs(query.url, config.publicUrl ?? `http://${request.headers.host}`))
        throw new Refusal('input.invalid', { field: 'query.url' })
      const signed = await gateways.wechatPages.sign(query.url, AbortSignal.timeout(patienceMilliseconds))
      if (signed.kind !== 'signed') throw new Refusal('wechat.failed')
      const { kind: _, ...signature } = signed
      return signature
    }),
    route(api.getWechatCode, async ({ input: { query }, reply }) => {
      if (!gateways.wechat) throw new Refusal('wechat.not-configured')
      const image = await gateways.wechat.codeImage(query, AbortSignal.timeout(patienceMilliseconds))
      if (image.kind !== 'image') throw new Refusal('wechat.failed')
      return reply.type(image.type).send(image.bytes)
    }),
  ]
}

/** Signing for another site's page would lend it our name. */
function isOurs(url: string, publicUrl: string): boolean {
  return new URL(url).host === new URL(publicUrl).host
}
