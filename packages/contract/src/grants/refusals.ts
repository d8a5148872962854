type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const grantRefusals = {
  'grant.not-in-force': {
    status: 403,
    zh: '这项授权已到期、已撤回或还没有批准，不能再查看。确有需要请重新申请。',
    en: 'This grant has ended, was withdrawn or is not approved. Ask again if you need it.',
  },
  'grant.masked-only': {
    status: 403,
    zh: '这项授权只能看脱敏后的内容。',
    en: 'This grant shows masked values only.',
  },
  'grant.own-request': {
    status: 403,
    zh: '不能审批自己提的申请，请由另一位处理。',
    en: 'You cannot decide your own request. Someone else must.',
  },
  'grant.decided': { status: 409, zh: '这项申请已经有人处理过了。', en: 'Somebody has decided this already.' },
  'grant.over': { status: 409, zh: '这项授权已经不在了。', en: 'This grant is over already.' },
  'grant.item-unknown': {
    status: 422,
    zh: '有数据项不存在或没有启用，请重新选择。',
    en: 'One of the items is not there or is switched off.',
  },
  'grant.until': {
    status: 422,
    zh: '截止日期要在今天到一年之内，批准时只能缩短。',
    en: 'The last day must lie between today and a year from now; when granting it can only be earlier.',
  },
  'grant.id-card': {
    status: 422,
    zh: '名单里有身份证号不正确，请检查后再提交。',
    en: 'An id card number in the list is not right.',
  },
  'grant.webhook-address': {
    status: 422,
    zh: '推送地址要以 https:// 开头，用域名，不能是内网地址。',
    en: 'The address must begin with https:// and name a host that is not in a private network.',
  },
} as const satisfies Record<string, Words>
