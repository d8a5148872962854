/** The ways to reach somebody who has no screen open. The live inbox is always there and needs none of them. */
export type ChannelName = 'push' | 'sms' | 'wechat' | 'email'

/** What is known after one attempt. The difference between `later` and `unclear` decides whether trying again may tell
 * somebody twice. */
export type SendOutcome =
  /** Accepted; a receipt may follow under this id. */
  | { readonly kind: 'sent'; readonly gatewayId?: string }
  /** Trying the same again is useless. */
  | { readonly kind: 'refused'; readonly code: string; readonly because: RefusedBecause }
  /** Certainly not sent; try again. */
  | { readonly kind: 'later'; readonly code: string; readonly afterMilliseconds?: number }
  /** May have arrived: the connection was lost after the request went out. */
  | { readonly kind: 'unclear'; readonly code: string }

/** `address`: nobody can be reached there. `quota`: this address may not be told more now. `content`: the text or the
 * template is at fault. `settings`: the platform's own account is at fault, so every sending would be refused. */
export type RefusedBecause = 'address' | 'quota' | 'content' | 'settings'

/** `id` is ours; gateways that can carry it back in a receipt do. */
export type Sending<Address, Content> = { readonly id: string; readonly to: Address; readonly content: Content }

export type Gateway<Address, Content> = {
  readonly name: GatewayName
  readonly channel: ChannelName
  /** Never rejects for what a gateway or the network does; `signal` ends it as if the time were up. */
  readonly send: (sending: Sending<Address, Content>, signal: AbortSignal) => Promise<SendOutcome>
}

export type GatewayName = 'aliyun' | 'tencent' | 'http' | 'wechat' | 'smtp' | 'web-push'

/** A phone number as people write it: 11 digits, or with + and the country's code. */
export type SmsAddress = string

/** `text` is the whole message for a gateway that takes text. One that takes only approved templates needs
 * `gatewayTemplate`: `parameters` names the entries of `values` in the order of the template. */
export type SmsContent = {
  readonly text: string
  readonly step: string
  readonly values: Readonly<Record<string, string>>
  readonly gatewayTemplate?: { readonly code: string; readonly parameters: readonly string[] }
}

export type SmsGateway = Gateway<SmsAddress, SmsContent> & {
  /** Asks what became of messages, for gateways that can be asked; what is not known yet is not in the answer. */
  readonly fetchReceipts?: (waiting: readonly WaitingSms[], signal: AbortSignal) => Promise<readonly Receipt[]>
}

/** A message that was accepted and has no receipt yet. */
export type WaitingSms = { readonly gatewayId: string; readonly to: SmsAddress; readonly sentAt: Date }

/** The openid of a person in the mini-program. */
export type WechatAddress = string

/** `data` by the template's own keywords (`thing1`, `time3`, …); too long values are cut to what WeChat takes. */
export type WechatContent = {
  readonly templateId: string
  readonly page?: string
  readonly data: Readonly<Record<string, string>>
}

export type WechatGateway = Gateway<WechatAddress, WechatContent> & {
  /** Who logged in to the mini-program, by the code from `wx.login`. */
  readonly codeToSession: (code: string, signal: AbortSignal) => Promise<WechatSession>
  /** The number that somebody gave away with a tap, by the code of that tap; with the openid WeChat checks the pair. */
  readonly phoneNumber: (asked: PhoneAsked, signal: AbortSignal) => Promise<WechatPhone>
  readonly checkText: (asked: TextAsked, signal: AbortSignal) => Promise<TextCheck>
  /** Begins a check; what it finds is pushed later, under the trace id. */
  readonly checkMedia: (asked: MediaAsked, signal: AbortSignal) => Promise<MediaCheck>
  /** A round mini-program code that opens `page` with `scene`. */
  readonly codeImage: (asked: CodeAsked, signal: AbortSignal) => Promise<CodeImage>
}

export type PhoneAsked = { readonly code: string; readonly openid?: string }
export type WechatPhone =
  | { readonly kind: 'known'; readonly phone: string }
  | { readonly kind: 'refused'; readonly code: string; readonly because: 'code' | 'settings' }
  | { readonly kind: 'later'; readonly code: string }

export type Suggestion = 'pass' | 'review' | 'risky'
export type TextAsked = { readonly openid: string; readonly text: string }
export type TextCheck = { readonly kind: 'checked'; readonly suggest: Suggestion; readonly label: number } | Unchecked
export type MediaAsked = { readonly openid: string; readonly url: string; readonly kind: 'picture' | 'sound' }
export type MediaCheck = { readonly kind: 'begun'; readonly traceId: string } | Unchecked
/** Nothing was checked: WeChat does not know the person (any more), will not, or cannot now. */
export type Unchecked = { readonly kind: 'unknown-person' | 'refused' | 'later'; readonly code: string }

/** `scene`: at most 32 of WeChat's visible characters. */
export type CodeAsked = { readonly scene: string; readonly page: string; readonly width: number }
export type CodeImage =
  | { readonly kind: 'image'; readonly type: string; readonly bytes: Buffer }
  | { readonly kind: 'refused' | 'later'; readonly code: string }

/** A service account whose JS-SDK a page inside WeChat uses. */
export type WechatPages = {
  readonly sign: (url: string, signal: AbortSignal) => Promise<PageSignature>
}
export type PageSignature =
  | {
      readonly kind: 'signed'
      readonly appId: string
      readonly timestamp: number
      readonly nonceStr: string
      readonly signature: string
    }
  | { readonly kind: 'refused' | 'later'; readonly code: string }

/** The session key stays with WeChat's own calls: nothing here needs it, so it is not passed on. */
export type WechatSession =
  | { readonly kind: 'known'; readonly openid: string; readonly unionid?: string }
  /** `code`: used or too old, log in again. `person`: WeChat holds this person to be a risk. */
  | { readonly kind: 'refused'; readonly code: string; readonly because: 'code' | 'person' | 'settings' }
  | { readonly kind: 'later'; readonly code: string }

export type MailAddress = string
export type MailContent = { readonly subject: string; readonly text: string; readonly html?: string }
export type MailGateway = Gateway<MailAddress, MailContent>

/** A browser's push subscription, as `PushSubscription.toJSON()` gives it. */
export type PushAddress = {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

/** `payload` is what the service worker reads. A later one with the same `topic` replaces one not yet delivered. */
export type PushContent = {
  readonly payload: string
  readonly urgency: 'normal' | 'high'
  readonly keepSeconds: number
  readonly topic?: string
}

export type PushGateway = Gateway<PushAddress, PushContent> & {
  /** The `applicationServerKey` with which browsers subscribe, in base64url. */
  readonly publicKey: () => Promise<string>
}

/** What is configured. Text messages try theirs in this order; Web Push is always there. */
export type Gateways = {
  readonly sms: readonly SmsGateway[]
  readonly wechat: WechatGateway | undefined
  readonly wechatPages: WechatPages | undefined
  readonly email: MailGateway | undefined
  readonly push: PushGateway
}

/** What became of a message after it was accepted. */
export type Receipt = {
  readonly gatewayId: string
  /** Our own id, where the gateway carries it back. */
  readonly id?: string
  readonly delivered: boolean
  readonly code: string
  /** When the phone got it; ISO-8601 in UTC. */
  readonly at: string
}
