/** What a page calls of its own, by name; WeChat's types would take them for anything. */
export type Own<Inner> = Inner & WechatMiniprogram.Page.CustomOption
