import type { InputOf, residents } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { Platform } from '../../platform/index.ts'
import { logInOverWechat, readWechatPhone } from '../notices/index.ts'
import { checkCode } from './codes.ts'
import type { Contact } from './contact.ts'

type Proof = InputOf<typeof residents.linkResidentAccount>['body']

/** What somebody has just shown about themselves; `openid` is what is known of them already. */
export async function prove(platform: Platform, proof: Proof, openid?: string): Promise<Contact> {
  switch (proof.by) {
    case 'phone':
      await checkCode(platform, proof)
      return { phone: proof.phone }
    case 'wechat': {
      const session = await logInOverWechat(platform, proof.code)
      if (!session) throw new Refusal('wechat.not-configured')
      if (session.kind !== 'known') throw new Refusal('wechat.failed')
      return { openid: session.openid }
    }
    case 'wechat-phone': {
      const found = await readWechatPhone(platform, { code: proof.code, ...(openid === undefined ? {} : { openid }) })
      if (!found) throw new Refusal('wechat.not-configured')
      if (found.kind !== 'known') throw new Refusal('wechat.failed')
      return { phone: found.phone }
    }
  }
}
