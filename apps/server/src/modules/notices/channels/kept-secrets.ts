/** A token of the mini-program's own account, as WeChat gave it. */
export type WechatToken = { readonly value: string; readonly expiresAt: Date }

/** Where all servers together keep the one token there is. */
export type WechatTokenStore = {
  readonly read: (appId: string) => Promise<WechatToken | undefined>
  /** One server at a time: `work` sees what is kept now and may replace it. */
  readonly lock: <Result>(appId: string, work: TokenWork<Result>) => Promise<Result>
}

export type TokenWork<Result> = (
  kept: WechatToken | undefined,
  write: (token: WechatToken) => Promise<void>,
) => Promise<Result>

/** The pair that signs Web Push messages, raw in base64url as browsers and `VAPID_*` have them. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string }

export type VapidStore = {
  /** The pair that is kept; if there is none, the one offered is kept. Of two servers starting at once, one wins. */
  readonly keep: (offered: VapidKeys) => Promise<VapidKeys>
}

export type ChannelStores = { readonly wechatTokens: WechatTokenStore; readonly vapid: VapidStore }
