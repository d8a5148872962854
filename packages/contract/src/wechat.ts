import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

const tag = 'wechat'
const Part = z.string().check(z.maxLength(200))
const Long = z.string().check(z.maxLength(2000))

/** Signed by WeChat: who sends it is proved by the signature, which only WeChat and this server can make. */
const signed = { timestamp: Part, nonce: Part }

/** What stands between WeChat's servers, its web view, and this one. */
export const wechat = {
  checkWechatPush: endpoint({
    name: 'checkWechatPush',
    method: 'GET',
    path: '/api/wechat/push',
    tag,
    summary: 'WeChat asks whether its messages are understood here; the answer is its own word',
    access: 'public',
    perMinute: 60,
    query: z.object({ ...signed, signature: Part, echostr: Long }),
    reply: 'file',
  }),
  receiveWechatPush: endpoint({
    name: 'receiveWechatPush',
    method: 'POST',
    path: '/api/wechat/push',
    tag,
    summary: 'WeChat tells what became of a picture it checked or of a message it took; signed and encrypted',
    access: 'public',
    query: z.object({ ...signed, msg_signature: Part }),
    body: z.unknown(),
    reply: 'file',
  }),
  signWechatPage: endpoint({
    name: 'signWechatPage',
    method: 'GET',
    path: '/api/wechat/page-signature',
    tag,
    summary: 'What a page of ours needs to use the JS-SDK inside WeChat',
    access: 'public',
    perMinute: 60,
    query: z.strictObject({ url: z.url().check(z.maxLength(2000)) }),
    reply: z.strictObject({
      appId: z.string(),
      timestamp: z.int(),
      nonceStr: z.string(),
      signature: z.string(),
    }),
  }),
  getWechatCode: endpoint({
    name: 'getWechatCode',
    method: 'GET',
    path: '/api/wechat/codes',
    tag,
    summary: 'A mini-program code for a wall: opens a page of the mini-program with a short word, as a picture',
    access: { roles: ['gridWorker', 'communityHead', 'registryOfficer', 'systemAdministrator'] },
    query: z.strictObject({
      scene: z.string().check(z.regex(/^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/)),
      page: z.string().check(z.regex(/^[a-z][\w/-]{0,99}$/)),
      width: z._default(z.coerce.number().check(z.int(), z.gte(280), z.lte(1280)), 430),
    }),
    reply: 'file',
  }),
} as const
